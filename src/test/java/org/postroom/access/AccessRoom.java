package org.postroom.access;

import javax.sql.DataSource;
import org.postroom.stationery.TokenProvider;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** The room alone, as one copy of the service has it. */
public final class AccessRoom {
    private AccessRoom() {}

    /** A copy of the service that asks this provider. */
    public static AccessTokens copy(String database, AccessSettings settings, byte[] key) {
        DataSource source = new DriverManagerDataSource(database);
        TokenRows rows = new TokenRows(JdbcClient.create(source));
        TokenRenewal renewal = new TokenRenewal(settings, new AccessKeys(key, null), new TokenEndpoint(settings), rows);
        ProxyFactory proxy = new ProxyFactory(renewal);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(
                new DataSourceTransactionManager(source), new AnnotationTransactionAttributeSource(false)));
        return new AccessTokens(settings, rows, (TokenRenewal) proxy.getProxy());
    }

    /** Settings that name this provider. */
    public static AccessSettings settings(TokenProvider provider) {
        return new AccessSettings(provider.address(), "client", "secret", "refresh-0", "imap smtp");
    }
}

package org.postroom.embedded;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.postroom.access.AccessKeys;
import org.postroom.access.AccessSettings;
import org.postroom.access.AccessTokens;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.PostroomSecret;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.SignIn.AccessToken;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.LetterHead;
import org.postroom.outbox.OutboundServer;
import org.postroom.outbox.ReturnPaths;
import org.postroom.paper.Body;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the house: each server is Postroom's own unless a setting names a real one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    MailSettings.Ours.class,
    MailSettings.Imap.class,
    MailSettings.Smtp.class,
    MailSettings.Ports.class,
    Scheme.class,
    AccessSettings.class
})
class HouseConfiguration {
    private static final String NO_REAL_DATABASE = "'${spring.datasource.url:}'.isEmpty()";
    private static final String TOKENS = "access tokens";
    private static final String NO_REAL_MAIL =
            "'${postroom.imap.host:}'.isEmpty() or '${postroom.smtp.host:}'.isEmpty()";

    @Bean
    Surroundings surroundings(
            @Value("${postroom.home}") Path home,
            @Value("${spring.datasource.url:}") String database,
            MailSettings.Imap imap,
            MailSettings.Smtp smtp) {
        return new Surroundings(home.toAbsolutePath().normalize(), database.isEmpty(), !imap.isReal(), !smtp.isReal());
    }

    @Bean
    @ConditionalOnExpression(NO_REAL_DATABASE)
    EmbeddedDatabase embeddedDatabase(Surroundings surroundings) {
        return EmbeddedDatabase.start(surroundings.home());
    }

    @Bean
    @ConditionalOnExpression(NO_REAL_DATABASE)
    DataSource dataSource(
            EmbeddedDatabase database, @Value("${spring.datasource.hikari.maximum-pool-size:10}") int poolSize) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setMaximumPoolSize(poolSize);
        return pool;
    }

    @Bean
    @ConditionalOnExpression(NO_REAL_MAIL)
    EmbeddedMail embeddedMail(MailSettings.Ports ports, MailSettings.Ours ours) {
        return EmbeddedMail.start(ports.smtpPort(), ports.imapPort(), ours.address());
    }

    @Bean
    Mailbox mailbox(MailSettings.Imap settings, Optional<EmbeddedMail> embedded, AccessTokens tokens) {
        MailAccount account = settings.isReal()
                ? settings.account(signIn(tokens))
                : embedded.orElseThrow().imap();
        return settings.mailbox(account);
    }

    @Bean
    OutboundServer outboundServer(MailSettings.Smtp settings, Optional<EmbeddedMail> embedded, AccessTokens tokens) {
        return new OutboundServer(
                settings.isReal()
                        ? settings.account(signIn(tokens))
                        : embedded.orElseThrow().smtp(),
                settings.perMinute(),
                settings.perDay(),
                settings.sentFolder());
    }

    /** The sign-in by access token, where those are used. */
    private static Optional<AccessToken> signIn(AccessTokens tokens) {
        return tokens.areUsed() ? Optional.of(new AccessToken(new ShownTokens(tokens))) : Optional.empty();
    }

    @Bean
    AccessKeys accessKeys(PostroomSecret secret) {
        return new AccessKeys(
                secret.derived(TOKENS),
                secret.previous().map(before -> before.derived(TOKENS)).orElse(null));
    }

    @Bean
    LetterHead letterHead(MailSettings.Ours ours) {
        return new LetterHead(ours.address(), ours.name(), ours.plusAddresses());
    }

    @Bean
    ReturnPaths returnPaths(LetterHead head, PostroomSecret secret, MailSettings.Ours ours) {
        return new ReturnPaths(head, ours.plusAddresses() ? secret.derived("return paths") : null);
    }

    @Bean
    PostroomSecret secret(
            @Value("${postroom.secret:}") String given,
            @Value("${postroom.previous-secret:}") String previous,
            Surroundings surroundings) {
        PostroomSecret secret = SecretFile.secret(given, surroundings);
        return previous.isBlank() ? secret : new PostroomSecret(secret.value(), previous.strip());
    }

    @Bean
    Body body(Scheme scheme, MailSettings.Ours ours) {
        return new Body(scheme.body(), scheme.shortName(), scheme.address(), ours.address(), scheme.website());
    }

    @Bean
    Framework framework() {
        return FrameworkFile.embedded();
    }
}

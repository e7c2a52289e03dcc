package org.postroom.outbox;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.Mailbox;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Dispatch and outbox alone, on a database that is there: what route 90 calls, without the rest of the house. */
final class SendingRoom implements AutoCloseable {
    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final HikariDataSource pool = new HikariDataSource();

    /** The rooms; registered by name, so that no house finds it. */
    @EnableTransactionManagement
    @EnableJdbcRepositories(basePackages = {"org.postroom.outbox", "org.postroom.letter"})
    @ComponentScan("org.postroom.outbox")
    @ComponentScan(
            basePackages = "org.postroom.letter",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            pattern = "org\\.postroom\\.letter\\.Likenesses"))
    static class Rooms extends AbstractJdbcConfiguration {
        @Bean
        NamedParameterJdbcOperations named(DataSource database) {
            return new NamedParameterJdbcTemplate(database);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        LetterHead head() {
            return new LetterHead("info@postroom.example", "Office");
        }

        @Bean
        ReturnPaths paths(LetterHead head) {
            return new ReturnPaths(head, new byte[32]);
        }
    }

    SendingRoom(String url, OutboundServer server, Mailbox mailbox, Clock clock) {
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        rooms.registerBean("dataSource", DataSource.class, () -> pool);
        rooms.registerBean("server", OutboundServer.class, () -> server);
        rooms.registerBean("mailbox", Mailbox.class, () -> mailbox);
        rooms.registerBean("clock", Clock.class, () -> clock);
        rooms.register(Rooms.class);
        ClassPathBeanDefinitionScanner letters = new ClassPathBeanDefinitionScanner(rooms);
        letters.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile("org\\.postroom\\.letter\\.collect\\..*")));
        letters.scan("org.postroom.letter");
        rooms.refresh();
    }

    /** A room that sends through the server on {@code port}, and reads no mailbox. */
    SendingRoom(String url, int port, Clock clock) {
        this(url, new OutboundServer(account(port)), new Mailbox(account(port), "INBOX", Instant.EPOCH), clock);
    }

    /** The account of a server on this machine. */
    static MailAccount account(int port) {
        return new MailAccount("127.0.0.1", port, Security.NONE, "", "", false);
    }

    /** A PostgreSQL with the house's tables and nothing in them. */
    static EmbeddedPostgres database() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "60")
                .start();
        Flyway.configure().dataSource(url(postgres), null, null).load().migrate();
        return postgres;
    }

    /** Its JDBC address. */
    static String url(EmbeddedPostgres postgres) {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** Empties the tables of sending. */
    static void empty(EmbeddedPostgres postgres) {
        JdbcClient sql = JdbcClient.create(postgres.getPostgresDatabase());
        sql.sql("truncate attempt, outgoing_letter, running_copy, letter_bytes, letter cascade")
                .update();
        sql.sql("update sending_pause set failures = 0, since = null, until = null, because = null, told = false")
                .update();
    }

    Dispatch dispatch() {
        return rooms.getBean(Dispatch.class);
    }

    Outbox outbox() {
        return rooms.getBean(Outbox.class);
    }

    Doubts doubts() {
        return rooms.getBean(Doubts.class);
    }

    RunningCopy copy() {
        return rooms.getBean(RunningCopy.class);
    }

    JdbcClient sql() {
        return JdbcClient.create(pool);
    }

    /** Lays a letter in the outbox as if it had been rendered. */
    OutgoingLetter lay(OutgoingLetter letter) {
        return rooms.getBean(OutgoingLetters.class).save(letter);
    }

    OutgoingLetter letter(OutgoingLetter one) {
        return outbox().letter(one.key()).orElseThrow();
    }

    @Override
    public void close() {
        rooms.close();
        pool.close();
    }
}

package org.postroom.stationery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postroom.casebook.StrandedMail;
import org.postroom.casebook.Tray;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterBook.Entered;
import org.postroom.letter.LetterBook.SortingNote;
import org.postroom.letter.Mailbox;
import org.postroom.letter.collect.Batches;
import org.postroom.letter.collect.Postbox;
import org.postroom.tasks.Task;
import org.postroom.tasks.TaskDesk;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Collecting and the letter book alone, on a database that is there: the steps of route 10 without the rest of the house. */
public final class CollectingRoom implements AutoCloseable {
    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final HikariDataSource pool = new HikariDataSource();

    /** The rooms; not a configuration of the house, whose scan must pass them over. */
    @EnableTransactionManagement
    @EnableJdbcRepositories(basePackages = {"org.postroom.letter", "org.postroom.casebook"})
    @ComponentScan("org.postroom.letter")
    @Import({Tray.class, StrandedMail.class, TaskDesk.class})
    static class Rooms extends AbstractJdbcConfiguration {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        NamedParameterJdbcOperations named(DataSource database) {
            return new NamedParameterJdbcTemplate(database);
        }

        @Bean
        JdbcClient client(NamedParameterJdbcOperations named) {
            return JdbcClient.create(named);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        /** Never started: tasks are put down and stay there to be counted. */
        @Bean(destroyMethod = "")
        Scheduler scheduler(DataSource database) {
            return Scheduler.create(
                            new TransactionAwareDataSourceProxy(database),
                            Tasks.oneTime("line", Task.class).execute((instance, context) -> {}))
                    .serializer(new JacksonSerializer())
                    .build();
        }
    }

    /** The room on the database at {@code url}, with eyes on what it says to the database. */
    public CollectingRoom(String url, Mailbox mailbox, UnaryOperator<DataSource> eyes) {
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(2);
        rooms.registerBean("dataSource", DataSource.class, () -> eyes.apply(pool));
        rooms.registerBean("mailbox", Mailbox.class, () -> mailbox);
        rooms.register(Rooms.class);
        rooms.refresh();
    }

    /** The room on the database at {@code url}. */
    public CollectingRoom(String url, Mailbox mailbox) {
        this(url, mailbox, database -> database);
    }

    /** Makes the tables. */
    public static void furnish(String url) {
        Flyway.configure().dataSource(url, null, null).load().migrate();
    }

    /** One poll, as route 10 goes; sorting stands in with one door for all. */
    public void poll() throws Exception {
        try (Batches batches = postbox().batches()) {
            batches.forEachRemaining(this::enterTogetherOrAlone);
        }
        postbox()
                .troubles()
                .forEach(trouble -> inOneTransaction(() -> {
                    postbox().told(trouble);
                    rooms.getBean(StrandedMail.class).tell(trouble);
                }));
        postbox().settle();
    }

    private void enterTogetherOrAlone(List<FetchedMail> batch) {
        try {
            inOneTransaction(() -> batch.forEach(this::enterOne));
        } catch (RuntimeException refused) {
            batch.forEach(this::enterOrCount);
        }
    }

    private void enterOrCount(FetchedMail mail) {
        try {
            inOneTransaction(() -> enterOne(mail));
        } catch (RuntimeException refused) {
            postbox().notEntered(mail, refused);
        }
    }

    private void enterOne(FetchedMail mail) {
        Entered entered = book().enter(mail);
        if (entered.isToSort()) {
            rooms.getBean(TaskDesk.class).put("sort", String.valueOf(entered.folio()));
        }
    }

    /** What route 20 does to every letter that waits for it, as far as collecting is concerned. */
    public void sort(String door) {
        List<Long> waiting = database()
                .sql("select folio from letter where sorted_at is null order by folio")
                .query(Long.class)
                .list();
        for (long folio : waiting) {
            book().noteSorting(folio, new SortingNote(null, null, door, "A test says so.", null, null));
        }
    }

    private void inOneTransaction(Runnable work) {
        rooms.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    /** The letter book. */
    public LetterBook book() {
        return rooms.getBean(LetterBook.class);
    }

    /** The tray. */
    public Tray tray() {
        return rooms.getBean(Tray.class);
    }

    /** The door to the mailbox. */
    public Postbox postbox() {
        return rooms.getBean(Postbox.class);
    }

    /** The database. */
    public JdbcClient database() {
        return rooms.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        rooms.close();
        pool.close();
    }
}

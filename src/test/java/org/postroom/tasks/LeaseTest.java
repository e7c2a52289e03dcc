package org.postroom.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postroom.stationery.BareDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One copy of the service at a time does what is leased. */
class LeaseTest {
    private static BareDatabase database;
    private static final List<Lease> copies = new ArrayList<>();
    private static JdbcClient client;

    @BeforeAll
    static void open() {
        database = new BareDatabase();
        client = JdbcClient.create(new DriverManagerDataSource(database.url()));
    }

    @AfterAll
    static void close() throws Exception {
        copies.forEach(Lease::destroy);
        database.close();
    }

    private static Lease copy() {
        Lease copy = new Lease(new LeaseRows(client));
        copies.add(copy);
        return copy;
    }

    @Test
    void onlyOneCopyHasTheLeaseAndItMayTakeItAgain() {
        Lease one = copy();
        Lease other = copy();
        assertThat(one.take("a")).isTrue();
        assertThat(other.take("a")).isFalse();
        one.rest("a");
        assertThat(other.take("a")).isFalse();
        assertThat(one.take("a")).isTrue();
        assertThat(other.take("b")).isTrue();
    }

    @Test
    void twoThreadsOfOneCopyNeverDoTheSameWorkAtOnce() throws Exception {
        Lease copy = copy();
        assertThat(copy.take("e")).isTrue();
        assertThat(CompletableFuture.supplyAsync(() -> copy.take("e")).get()).isFalse();
        copy.rest("e");
        assertThat(CompletableFuture.supplyAsync(() -> copy.take("e")).get()).isTrue();
    }

    @Test
    void whoeverWasNotGivenALeaseMayAskAgain() {
        Lease one = copy();
        Lease other = copy();
        one.take("f");
        assertThat(other.take("f")).isFalse();
        one.destroy();
        assertThat(other.take("f")).isTrue();
    }

    @Test
    void aCopyThatStopsGivesItsLeasesBack() {
        Lease one = copy();
        Lease other = copy();
        one.take("c");
        one.destroy();
        assertThat(other.take("c")).isTrue();
    }

    @Test
    void theLeaseOfAKilledCopyRunsOutWithinAMinute() {
        Lease killed = copy();
        Lease other = copy();
        killed.take("d");
        killed.rest("d");
        assertThat(client.sql("select held_until < now() + interval '60 seconds' from lease where name = 'd'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        client.sql("update lease set held_until = now() - interval '1 second' where name = 'd'")
                .update();
        assertThat(other.take("d")).isTrue();
        assertThat(killed.take("d")).isFalse();
    }
}

package org.postroom.stationery;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A PostgreSQL of a test's own, with the house's tables and nothing in them. */
public final class BareDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    /** Starts one that is quick and forgets when the machine falls over, as tests may. */
    public BareDatabase() {
        this(Map.of());
    }

    private BareDatabase(Map<String, String> settings) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setServerConfig("max_connections", "60");
            settings.forEach(builder::setServerConfig);
            postgres = builder.start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        CollectingRoom.furnish(url());
    }

    /** Starts one that keeps what it was given on the disk before it says so, as that of a house does. */
    public static BareDatabase durable() {
        return new BareDatabase(Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on"));
    }

    /** Its JDBC address. */
    public String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}

package org.postroom.stationery;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A PostgreSQL of a test's own, with the house's tables and nothing in them. */
public final class BareDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    /** Starts it. */
    public BareDatabase() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        CollectingRoom.furnish(url());
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

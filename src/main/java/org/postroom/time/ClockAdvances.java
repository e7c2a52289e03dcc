package org.postroom.time;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the Clock's advance over restarts: one row, in milliseconds. */
@Repository
public class ClockAdvances {
    private final JdbcClient database;

    ClockAdvances(JdbcClient database) {
        this.database = database;
    }

    /** The advance kept, zero when there is none. */
    public Duration read() {
        return database.sql("select milliseconds from clock_advance")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    /** Keeps the advance. */
    public void write(Duration advance) {
        database.sql(
                        """
                        insert into clock_advance (only_row, milliseconds) values (true, :ms)
                        on conflict (only_row) do update set milliseconds = excluded.milliseconds
                        """)
                .param("ms", advance.toMillis())
                .update();
    }
}

package org.postroom.tasks;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who does what now. */
@Repository
class LeaseRows {
    private final JdbcClient database;

    LeaseRows(JdbcClient database) {
        this.database = database;
    }

    /** Takes or renews a lease; false when another holds it and it has not run out. */
    boolean take(String name, String holder, Duration term) {
        return database.sql(
                                """
                        insert into lease as held (name, holder, held_until)
                        values (:name, :holder, now() + make_interval(secs => :seconds))
                        on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
                            where held.holder = excluded.holder or held.held_until < now()
                        """)
                        .param("name", name)
                        .param("holder", holder)
                        .param("seconds", term.toMillis() / 1000.0)
                        .update()
                == 1;
    }

    /** Gives back everything that this holder has. */
    void giveBack(String holder) {
        database.sql("delete from lease where holder = :holder")
                .param("holder", holder)
                .update();
    }
}

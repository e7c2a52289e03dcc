package org.postroom.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The troubles that were told, so that each is told once by all copies of the service together. Machine time. */
@Repository
class AlarmRows {
    /** A copy that has not seen its trouble for so long is gone; another may say that it is over. */
    static final Duration GONE_AFTER = Duration.ofMinutes(2);

    private final JdbcClient database;

    AlarmRows(JdbcClient database) {
        this.database = database;
    }

    /** An alarm. */
    record Alarm(String holder, Instant beganAt, @Nullable Instant toldAt) {}

    /** A copy sees the trouble; the alarm is given back if this copy has to tell of it, now or still. */
    Optional<Alarm> seen(String key, String because, String holder) {
        return database.sql(
                        """
                        insert into alarm as known (key, because, holder) values (:key, :because, :holder)
                        on conflict (key) do update set seen_at = now(), holder = :holder, because = :because
                            where known.holder = :holder
                                or known.seen_at < now() - make_interval(secs => :gone)
                        returning holder, began_at, told_at
                        """)
                .param("key", key)
                .param("because", because)
                .param("holder", holder)
                .param("gone", (double) GONE_AFTER.toSeconds())
                .query(Alarm.class)
                .optional();
    }

    void told(String key) {
        database.sql("update alarm set told_at = now() where key = :key")
                .param("key", key)
                .update();
    }

    /** The alarm that this copy may end. */
    Optional<Alarm> endable(String key, String holder) {
        return database.sql(
                        """
                        select holder, began_at, told_at from alarm where key = :key
                            and (holder = :holder or seen_at < now() - make_interval(secs => :gone))
                        """)
                .param("key", key)
                .param("holder", holder)
                .param("gone", (double) GONE_AFTER.toSeconds())
                .query(Alarm.class)
                .optional();
    }

    /** Ends it; false when another copy has. */
    boolean end(String key) {
        return database.sql("delete from alarm where key = :key")
                        .param("key", key)
                        .update()
                == 1;
    }
}

package org.postroom.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the watch reads in the database, and remembers there over restarts. */
@Repository
class WatchRows {
    private final JdbcClient database;

    WatchRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Asks the database to write 1 MB, which it drops at once: one whose disk is full still answers, and still writes where
     * it has room.
     */
    void touch() {
        database.sql(
                        """
                        create temporary table watch_room on commit drop as
                            select n, repeat(md5(n::text), 30) as filling from generate_series(1, 1000) n
                        """)
                .update();
    }

    /** When it was last found working by any copy or run; null when never, or when the database does not answer. */
    @Nullable
    Instant lastSuccess(String key) {
        try {
            return database.sql("select last_success from watched where key = :key")
                    .param("key", key)
                    .query(Instant.class)
                    .optional()
                    .orElse(null);
        } catch (DataAccessException away) {
            return null;
        }
    }

    /** Remembers that it was found working, where the database answers. */
    void succeeded(String key) {
        try {
            database.sql("insert into watched (key, last_success) values (:key, now())"
                            + " on conflict (key) do update set last_success = now()")
                    .param("key", key)
                    .update();
        } catch (DataAccessException away) {
            // the database is watched itself
        }
    }

    /** How far collecting has come in a mailbox. */
    record Point(long uidValidity, long nextUid, Instant since) {}

    Optional<Point> point(String mailbox) {
        return database.sql("select uid_validity, next_uid, since from mailbox_point where mailbox = :mailbox")
                .param("mailbox", mailbox)
                .query(Point.class)
                .optional();
    }

    /** UIDs of mails that could not be taken in: they are on the tray, and are no lag. */
    List<Long> troubled(String mailbox, long uidValidity) {
        return database.sql("select uid from mail_trouble where mailbox = :mailbox and uid_validity = :validity"
                        + " and state <> 'OVER'")
                .param("mailbox", mailbox)
                .param("validity", uidValidity)
                .query(Long.class)
                .list();
    }

    /** The doors of letters whose mails the server refused to move out of the folder at the last try. */
    List<String> doorsOfMailsLeft(String mailbox, long uidValidity) {
        return database.sql(
                        """
                        select distinct coalesce(door, '') from letter
                        where settled_in is null and move_refused and mailbox = :mailbox and uid_validity = :validity
                        """)
                .param("mailbox", mailbox)
                .param("validity", uidValidity)
                .query(String.class)
                .list();
    }

    /**
     * How long a number of things wait.
     *
     * @param seconds how long the oldest does; 0 when there is none
     */
    record Waiting(int number, long seconds) {}

    /** Letters that are in the letter book and not yet sorted. */
    Waiting unsorted() {
        return database.sql(
                        """
                        select count(*) as number, coalesce(extract(epoch from now() - min(collected_at)), 0)::bigint as seconds
                        from letter where sorted_at is null
                        """)
                .query(Waiting.class)
                .single();
    }

    /** Tasks that are due and that nobody has begun. */
    Waiting tasks() {
        return database.sql(
                        """
                        select count(*) as number,
                            coalesce(extract(epoch from now() - min(execution_time)), 0)::bigint as seconds
                        from scheduled_tasks where not picked and execution_time < now()
                        """)
                .query(Waiting.class)
                .single();
    }

    /** The letter of ours that is due for longest, by the Clock; and how many wait at all. */
    record Due(@Nullable Long id, int due, int waiting) {}

    Due lettersDue(Instant now) {
        return database.sql(
                        """
                        select (array_agg(id order by next_attempt, id) filter (where next_attempt <= :now))[1] as id,
                            count(*) filter (where next_attempt <= :now) as due, count(*) as waiting
                        from outgoing_letter where state = 'WAITING' and not exists (select from stopped_address
                            where address = lower(recipient) and lifted_at is null)
                        """)
                .param("now", java.sql.Timestamp.from(now))
                .query(Due.class)
                .single();
    }
}

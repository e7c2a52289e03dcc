package org.postroom.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The tries to send, and the running copies that make them. */
interface Attempts extends Repository<Attempt, Long> {
    @Query(
            """
            insert into attempt (letter, copy, server, began_at, phase)
            values (:letter, :copy, :server, clock_timestamp(), 'CONNECT') returning id
            """)
    long begin(long letter, String copy, String server);

    List<Attempt> findByLetterOrderById(long letter);

    /** Commits that the final dot is about to be written; 0 when the attempt was given up meanwhile: write nothing then. */
    @Modifying
    @Query("update attempt set phase = 'DOT' where id = :id and ended_at is null")
    int aboutToWriteTheDot(long id);

    /** Ends an attempt; 0 when it was given up before. */
    @Modifying
    @Query(
            """
            update attempt set phase = :phase, reply = :reply, outcome = :outcome, ended_at = clock_timestamp()
            where id = :id and ended_at is null
            """)
    int end(long id, String phase, @Nullable String reply, String outcome);

    /** How many letters the server was given, or is being given, within so many seconds. */
    @Query(
            """
            select count(*) from attempt where began_at > clock_timestamp() - make_interval(secs => :seconds)
                and (phase = 'DOT' or ended_at is null)
            """)
    int within(int seconds);

    /** The row by which copies take letters one after the other, so that together they keep the provider's limits. */
    @Query("select only_row from sending_pause for update")
    boolean queueUp();

    @Modifying
    @Query(
            """
            with long_gone as (delete from running_copy where beat_at < clock_timestamp() - interval '1 day')
            insert into running_copy (id, beat_at) values (:copy, clock_timestamp())
            on conflict (id) do update set beat_at = clock_timestamp()
            """)
    void beat(String copy);

    @Modifying
    @Query("delete from running_copy where id <> :copy")
    void onlyThisCopyRuns(String copy);
}

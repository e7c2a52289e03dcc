package org.postroom.letter.collect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each mailbox was read. */
@Repository
class Points {
    private final JdbcClient database;

    Points(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far a mailbox was read.
     *
     * @param nextUid below it nothing waits that the letter book or the list of troubles does not name
     * @param since mails received before are left alone
     * @param reconcileDue whether a day (machine time) has gone since the whole folder was looked at
     */
    record Point(long uidValidity, long nextUid, Instant since, boolean reconcileDue) {}

    /**
     * The point of a mailbox. At its first connection one is made; where no day was set, it is the day of that connection
     * (UTC), so that an old mailbox is not answered for years back.
     */
    Point of(String mailbox, long uidValidity, @Nullable Instant since) {
        database.sql(
                        """
                        insert into mailbox_point (mailbox, uid_validity, next_uid, since)
                        values (:mailbox, :validity, 1,
                            coalesce(:since, date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'))
                        on conflict (mailbox) do update set since = coalesce(:since, mailbox_point.since)
                            where mailbox_point.since is distinct from coalesce(:since, mailbox_point.since)
                        """)
                .param("mailbox", mailbox)
                .param("validity", uidValidity)
                .param(
                        "since",
                        since == null ? null : since.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        return database.sql(
                        """
                        select *, coalesce(reconciled_at < now() - interval '1 day', true) as due
                        from mailbox_point where mailbox = :mailbox
                        """)
                .param("mailbox", mailbox)
                .query(Points::point)
                .single();
    }

    private static Point point(ResultSet row, int number) throws SQLException {
        return new Point(
                row.getLong("uid_validity"),
                row.getLong("next_uid"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getBoolean("due"));
    }

    /** Notes how far the mailbox was read. */
    void move(String mailbox, long uidValidity, long nextUid) {
        database.sql(
                        """
                        update mailbox_point set uid_validity = :validity, next_uid = :next
                        where mailbox = :mailbox and (uid_validity, next_uid) is distinct from (:validity, :next)
                        """)
                .param("mailbox", mailbox)
                .param("validity", uidValidity)
                .param("next", nextUid)
                .update();
    }

    /** Notes that the whole folder was looked at now. */
    void reconciled(String mailbox) {
        database.sql("update mailbox_point set reconciled_at = now() where mailbox = :mailbox")
                .param("mailbox", mailbox)
                .update();
    }
}

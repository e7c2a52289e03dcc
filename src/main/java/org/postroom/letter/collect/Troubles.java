package org.postroom.letter.collect;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Mails that could not be taken in. Each failure makes the gap to the next try longer, in machine time; at the third a
 * person is told. Once told, a person is also told when it is over.
 */
@Repository
class Troubles {
    /** Failures before a person is told. */
    static final int FAILURES_BEFORE_TRAY = 3;

    private final JdbcClient database;

    Troubles(JdbcClient database) {
        this.database = database;
    }

    /** A mail that waits: after how many failures, and whether its next try is due. */
    record Waiting(long uid, int failures, boolean due) {}

    /** The mails of a mailbox that wait, by UID. */
    Map<Long, Waiting> waiting(String mailbox, long uidValidity) {
        return database
                .sql(
                        """
                        select uid, failures, coalesce(next_try <= now(), false) as due from mail_trouble
                        where mailbox = :mailbox and uid_validity = :validity and state <> 'OVER'
                        """)
                .param("mailbox", mailbox)
                .param("validity", uidValidity)
                .query(Waiting.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Waiting::uid, one -> one));
    }

    /** Counts a failure. The first two are tried again at the next poll, later ones after gaps from 10 min to a day. */
    void count(String mailbox, long uidValidity, long uid, String because) {
        database.sql(
                        """
                        insert into mail_trouble as known (mailbox, uid_validity, uid, failures, because, next_try, state)
                        values (:mailbox, :validity, :uid, 1, :because, now(), 'COUNTING')
                        on conflict (mailbox, uid_validity, uid) do update set
                            failures = known.failures + 1, because = :because,
                            next_try = now() + case when known.failures + 1 < :told then interval '0'
                                else least(interval '1 day',
                                    interval '10 minutes' * power(2, least(known.failures + 1 - :told, 10))) end,
                            state = case when known.state = 'TOLD' then 'TOLD'
                                when known.failures + 1 >= :told then 'TO_TELL' else 'COUNTING' end
                        """)
                .param("mailbox", mailbox)
                .param("validity", uidValidity)
                .param("uid", uid)
                .param("because", because)
                .param("told", FAILURES_BEFORE_TRAY)
                .update();
    }

    /** Leaves a mail where it is for good and tells a person. */
    void leave(String mailbox, long uidValidity, long uid, String because) {
        database.sql(
                        """
                        insert into mail_trouble (mailbox, uid_validity, uid, failures, because, state)
                        values (:mailbox, :validity, :uid, 1, :because, 'TO_TELL')
                        on conflict (mailbox, uid_validity, uid) do update set
                            because = :because, next_try = null, state = 'TO_TELL'
                        """)
                .param("mailbox", mailbox)
                .param("validity", uidValidity)
                .param("uid", uid)
                .param("because", because)
                .update();
    }

    /** These mails are no trouble any more: they were taken in, or are no longer there. */
    void over(String mailbox, long uidValidity, Collection<Long> uids) {
        if (uids.isEmpty()) {
            return;
        }
        String these = " where mailbox = :mailbox and uid_validity = :validity and uid in (:uids) ";
        for (String change : List.of(
                "delete from mail_trouble" + these + "and state in ('COUNTING', 'TO_TELL')",
                "update mail_trouble set state = 'OVER'" + these + "and state = 'TOLD'")) {
            database.sql(change)
                    .param("mailbox", mailbox)
                    .param("validity", uidValidity)
                    .param("uids", uids)
                    .update();
        }
    }

    /** After a change of UIDVALIDITY the old numbers name nothing. */
    void forget(String mailbox, long uidValidity) {
        List<Long> others = database.sql(
                        "select distinct uid_validity from mail_trouble where mailbox = :mailbox and uid_validity <>"
                                + " :now")
                .param("mailbox", mailbox)
                .param("now", uidValidity)
                .query(Long.class)
                .list();
        for (long other : others) {
            over(mailbox, other, waiting(mailbox, other).keySet());
        }
    }

    /** What a person has to be told: new troubles, and old ones that are over. */
    List<MailTrouble> toTell(String mailbox) {
        return database.sql(
                        """
                        select mailbox, uid_validity, uid, failures, because, next_try is not null as tried_again,
                            state = 'OVER' as over
                        from mail_trouble where mailbox = :mailbox and state in ('TO_TELL', 'OVER') order by uid
                        """)
                .param("mailbox", mailbox)
                .query(MailTrouble.class)
                .list();
    }

    /** A person was told. */
    void told(MailTrouble trouble) {
        String change = trouble.over()
                ? "delete from mail_trouble where state = 'OVER'"
                : "update mail_trouble set state = 'TOLD' where state = 'TO_TELL'";
        database.sql(change + " and mailbox = :mailbox and uid_validity = :validity and uid = :uid")
                .param("mailbox", trouble.mailbox())
                .param("validity", trouble.uidValidity())
                .param("uid", trouble.uid())
                .update();
    }
}

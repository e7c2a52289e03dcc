package org.postroom.letter.collect;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters whose mails have still to be moved out of the way. */
@Repository
class Unsettled {
    /** Mails moved at once, at most. */
    static final int MOST_AT_ONCE = 200;

    private final JdbcClient database;

    Unsettled(JdbcClient database) {
        this.database = database;
    }

    /** One of them: its mail's UID and the door it was sorted to. */
    record Sorted(long uid, @Nullable String door) {}

    /** Those of a mailbox that were sorted, or lie unsorted for an hour of machine time; above a UID. */
    List<Sorted> in(String mailbox, long uidValidity, long above) {
        return database.sql(
                        """
                        select uid, door from letter
                        where settled_in is null and mailbox = :mailbox and uid_validity = :validity
                            and uid > :above
                            and (sorted_at is not null or collected_at < now() - interval '1 hour')
                        order by uid limit :most
                        """)
                .param("mailbox", mailbox)
                .param("validity", uidValidity)
                .param("above", above)
                .param("most", MOST_AT_ONCE)
                .query(Sorted.class)
                .list();
    }

    /** Notes that the server refused to move mails now. */
    void refused(String mailbox, long uidValidity, Collection<Long> uids) {
        database.sql(
                        """
                        update letter set move_refused = true
                        where mailbox = :mailbox and uid_validity = :validity and uid in (:uids)
                        """)
                .param("mailbox", mailbox)
                .param("validity", uidValidity)
                .param("uids", uids)
                .update();
    }

    /** Notes where mails went. */
    void settled(String mailbox, long uidValidity, Collection<Long> uids, String where) {
        database.sql(
                        """
                        update letter set settled_in = :where
                        where mailbox = :mailbox and uid_validity = :validity and uid in (:uids)
                        """)
                .param("where", where)
                .param("mailbox", mailbox)
                .param("validity", uidValidity)
                .param("uids", uids)
                .update();
    }
}

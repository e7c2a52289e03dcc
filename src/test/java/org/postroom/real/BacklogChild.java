package org.postroom.real;

import java.time.Instant;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.Mailbox;
import org.postroom.stationery.CollectingRoom;

/** Collects a backlog with a small heap and says after each poll how many letters there are and what the heap holds. */
public final class BacklogChild {
    private BacklogChild() {}

    /** Takes the database's address, the port of the mailbox, and the number of mails after which to end. */
    public static void main(String[] given) throws Exception {
        MailAccount account =
                new MailAccount("127.0.0.1", Integer.parseInt(given[1]), Security.NONE, "info", "secret", false);
        int all = Integer.parseInt(given[2]);
        try (CollectingRoom room = new CollectingRoom(given[0], new Mailbox(account, "INBOX", Instant.EPOCH))) {
            for (int kept = 0; kept < all; ) {
                room.poll();
                room.sort("21-to-a-person");
                kept = room.database()
                        .sql("select count(*) from letter")
                        .query(Integer.class)
                        .single();
                System.gc();
                Runtime heap = Runtime.getRuntime();
                System.out.println("POLL " + kept + " " + (heap.totalMemory() - heap.freeMemory()));
            }
        }
    }
}

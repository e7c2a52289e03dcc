package org.postroom.letter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox that Postroom collects from.
 *
 * @param account where it is and who we are there
 * @param folder the folder that mail arrives in
 * @param since mails received before are left alone; null for the day of the first connection
 * @param folders where mails go once their letters are sorted
 * @param limits what collecting may take
 */
public record Mailbox(
        MailAccount account, String folder, @Nullable Instant since, Folders folders, CollectingLimits limits) {
    /** A mailbox with the usual folders and limits. */
    public Mailbox(MailAccount account, String folder, @Nullable Instant since) {
        this(account, folder, since, Folders.usual(), CollectingLimits.usual());
    }

    /** Its name in the letter book. */
    public String name() {
        return account.username() + "@" + account.host() + "/" + folder;
    }

    /**
     * The folders that mails are moved to.
     *
     * @param processed letters that the machine deals with
     * @param needsPerson letters that wait for a person
     * @param automatic what machines sent
     */
    public record Folders(String processed, String needsPerson, String automatic) {
        /** The usual names. */
        public static Folders usual() {
            return new Folders("Processed", "Needs a person", "Automatic");
        }
    }

    /**
     * What collecting may take.
     *
     * @param patience the longest silence of the server; no command takes longer than twice that, and the time that a
     *     mail's size allows
     * @param mostBytesAMail a larger mail is not fetched and goes to the tray
     */
    public record CollectingLimits(Duration patience, long mostBytesAMail) {
        /** 30 s, and 50 MB: what the large providers deliver at most. */
        public static CollectingLimits usual() {
            return new CollectingLimits(MailAccount.SOCKET_LIMIT, 50L << 20);
        }
    }
}

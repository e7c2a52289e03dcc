package org.postroom.letter.collect;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Optional;
import org.postroom.letter.collect.OpenFolder.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What fetching one mail gave. No part of a mail is ever taken for the whole. */
sealed interface Fetch {
    /** Why it is so, one plain sentence. */
    String because();

    /** Its bytes, all of them. */
    record Whole(byte[] raw) implements Fetch {
        @Override
        public String because() {
            return "The server gave the whole of it.";
        }
    }

    /** The server did not give this mail; the connection goes on. */
    record Refused(String because) implements Fetch {}

    /** The connection was lost over it. */
    record Cut(String because) implements Fetch {}

    /**
     * Fetches a mail. Where its length is not the one that the server told, it is fetched once more: servers have been seen
     * to tell a wrong size, but one that gives the same bytes twice gives the mail.
     */
    static Fetch of(OpenFolder folder, Head head) {
        try {
            Optional<byte[]> raw = folder.bytes(head);
            if (raw.isEmpty()) {
                return new Refused("The server lists it and gives nothing when asked for it.");
            }
            if (raw.get().length == head.sizeBytes() || same(raw, folder.bytes(head))) {
                return new Whole(raw.get());
            }
            return new Refused("The server gave it twice, each time with other bytes.");
        } catch (MessagingException failure) {
            Logger log = LoggerFactory.getLogger(Fetch.class);
            log.warn("The mail with UID {} could not be fetched", head.uid(), failure);
            return OpenFolder.isGone(failure)
                    ? new Cut("The connection to the mail server was lost while it was fetched.")
                    : new Refused("The mail server refused to give it.");
        } catch (RuntimeException | OutOfMemoryError broken) {
            // Were it thrown, this mail would end every poll, and those behind it would never be fetched
            Logger log = LoggerFactory.getLogger(Fetch.class);
            log.warn("The mail with UID {} could not be taken from the line", head.uid(), broken);
            folder.cut();
            return new Cut("It is too large for the memory that is left, or the server's answer could not be read.");
        }
    }

    private static boolean same(Optional<byte[]> first, Optional<byte[]> second) {
        return second.isPresent() && Arrays.equals(first.orElseThrow(), second.get());
    }
}

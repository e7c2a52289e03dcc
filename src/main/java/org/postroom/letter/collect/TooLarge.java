package org.postroom.letter.collect;

import org.postroom.letter.Mailbox;
import org.postroom.letter.collect.OpenFolder.Head;

/** What is said of a mail that is larger than the limit. */
final class TooLarge {
    private static final long MEGABYTE = 1L << 20;

    private TooLarge() {}

    static String sentence(Head head, Mailbox mailbox) {
        return "It is a mail of " + (head.sizeBytes() + MEGABYTE - 1) / MEGABYTE + " MB, and more than "
                + mailbox.limits().mostBytesAMail() / MEGABYTE + " MB are not taken in.";
    }
}

package org.postroom.outbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the envelope address of each letter, so that a delivery report tells by the address it comes to which letter it is
 * about, however little else it says. It is {@code info+v<token>@…} (RFC 5233), the token an HMAC of the Message-ID.
 */
public final class ReturnPaths {
    /** The letter that a subaddress of ours begins with when it belongs to one letter and not to one correspondent. */
    public static final char MARK = 'v';

    private final LetterHead head;
    private final byte @Nullable [] key;

    /** @param key 32 bytes that only we know; null where the server knows no plus addresses */
    public ReturnPaths(LetterHead head, byte @Nullable [] key) {
        this.head = head;
        this.key = key == null ? null : key.clone();
    }

    /** The address for the letter of that Message-ID; empty where reports come to our plain address. */
    Optional<String> of(String messageId) {
        return key == null ? Optional.empty() : Optional.of(head.answering(MARK + AddressToken.of(messageId, key)));
    }

    /** Whether a subaddress has the form of one letter's. */
    public static boolean isOne(String detail) {
        return detail.length() == AddressToken.LENGTH + 1 && Character.toLowerCase(detail.charAt(0)) == MARK;
    }
}

package org.postroom.letter;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/** Whether something typed is an email address to which a letter can be written. */
public final class Address {
    /** Longest path of an address (RFC 5321 §4.5.3.1.3), without its angle brackets. */
    private static final int MOST_CHARACTERS = 254;

    private Address() {}

    /** Whether it is one bare address (an addr-spec of RFC 5322 §3.4.1) at a host whose name has a dot. */
    public static boolean isOne(@Nullable String typed) {
        String address = typed == null ? "" : typed.strip();
        if (address.isEmpty() || address.length() > MOST_CHARACTERS) {
            return false;
        }
        try {
            InternetAddress read = new InternetAddress(address, true);
            return address.equals(read.getAddress()) && address.indexOf('.', address.lastIndexOf('@')) > 0;
        } catch (AddressException unreadable) {
            return false;
        }
    }
}

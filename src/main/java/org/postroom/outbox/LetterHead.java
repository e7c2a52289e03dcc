package org.postroom.outbox;

/**
 * Who our letters are from.
 *
 * @param address the scheme's address, for example {@code info@postroom.example}
 * @param name the name beside it
 * @param plusAddresses whether our server knows subaddresses; without them answers are known by the Message-ID alone
 */
public record LetterHead(String address, String name, boolean plusAddresses) {
    /** With subaddresses. */
    public LetterHead(String address, String name) {
        this(address, name, true);
    }

    /** The address that answers about {@code token} come to (RFC 5233 subaddress); our plain one where there are none. */
    public String answering(String token) {
        if (!plusAddresses) {
            return address;
        }
        return user() + "+" + token + "@" + host();
    }

    /** How a letter's HTML names a file that it shows: after {@code cid:}, the file's Content-ID (RFC 2392 §2). */
    public String contentId(String fileName) {
        return fileName + "@" + host();
    }

    /** The right side of our address. */
    public String host() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** The left side of our address. */
    public String user() {
        return address.substring(0, address.indexOf('@'));
    }
}

package org.postroom.outbox;

/**
 * Who our letters are from.
 *
 * @param address the scheme's address, for example {@code info@postroom.example}
 * @param name the name beside it
 */
public record LetterHead(String address, String name) {
    /** The address that answers about {@code token} come to (RFC 5233 subaddress). */
    public String answering(String token) {
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

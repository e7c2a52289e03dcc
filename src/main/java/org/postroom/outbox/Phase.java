package org.postroom.outbox;

import java.util.Locale;

/** How far a conversation with the sending server has come (RFC 5321 §3), in its order. */
public enum Phase {
    /** The connection is being made, and the server's greeting awaited. */
    CONNECT("the connection"),
    /** We say who we are; also HELO. */
    EHLO("saying who we are"),
    /** The connection is being protected (RFC 3207). */
    STARTTLS("protecting the connection"),
    /** We sign in (RFC 4954). */
    AUTH("signing in"),
    /** The envelope's sender is named. */
    MAIL("naming the sender"),
    /** The recipient is named. */
    RCPT("naming the recipient"),
    /** The server is asked to take the letter, which then flows to it. */
    DATA("handing over the letter"),
    /** The final dot was written, or is about to be: from here on the letter may have arrived. */
    DOT("the end of the letter");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /** The phase in a few words, for the staff. */
    public String words() {
        return words;
    }

    /** Whether the server has not heard of any letter yet: what goes wrong there is about the house. */
    boolean isBeforeAnyLetter() {
        return compareTo(MAIL) < 0;
    }

    /** The phase that a command opens; {@code now} when it opens none. */
    static Phase after(String command, Phase now) {
        return switch (command.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
            case "EHLO", "HELO" -> EHLO;
            case "STARTTLS" -> STARTTLS;
            case "AUTH" -> AUTH;
            case "MAIL" -> MAIL;
            case "RCPT" -> RCPT;
            case "DATA" -> DATA;
            case "." -> DOT;
            default -> now;
        };
    }
}

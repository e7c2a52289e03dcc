package org.postroom.intake.machine;

import java.util.regex.Pattern;

/**
 * How one kind of mail server tells, in words alone, that it could not deliver: adding a server adds one of these to the
 * list in {@link ServerRules}.
 *
 * @param server what it is called, for the reason
 * @param opening words by which it is known
 * @param recipient where it names a recipient; its first group that is set is the address
 * @param returned where the returned letter begins; nothing behind it is the server's own
 */
record ServerRule(String server, Pattern opening, Pattern recipient, Pattern returned) {
    /** An address on a line of its own, perhaps in brackets and followed by a colon, as most servers write it. */
    private static final String ON_ITS_LINE =
            "(?m)^[ \\t]*<?[\"']?([^\\s<>:;,\"'()]{1,64}@[^\\s<>:;,\"'()]{1,255})[\"']?>?[ \\t]*:?[ \\t]*$";

    private static final String ANY_RETURNED = "(?im)^[ \\t>*-]{0,80}((below this line is|this is|the following"
            + " is|here is|text of) (a |the )?(copy|header|body|your|original|first)|copy of (the|your)|(begin"
            + " )?(original|returned|unsent|undelivered|your) (message|mail|header|text)( headers?| follows| below|"
            + " text)?|message header follows|header(s)? of the (original|undelivered)|original message headers?:|the"
            + " (message|mail|header) (that|which|you|was|follows)|included is a copy|start of (returned|original))";

    static ServerRule of(String server, String opening) {
        return of(server, opening, ON_ITS_LINE);
    }

    static ServerRule of(String server, String opening, String recipient) {
        return new ServerRule(
                server,
                Pattern.compile(opening, Pattern.CASE_INSENSITIVE),
                Pattern.compile(recipient, Pattern.CASE_INSENSITIVE),
                Pattern.compile(ANY_RETURNED));
    }

    boolean knows(String text) {
        return opening.matcher(text).find();
    }
}

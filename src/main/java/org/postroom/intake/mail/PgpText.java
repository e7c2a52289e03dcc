package org.postroom.intake.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text between the lines that PGP puts around it (RFC 9580 §7): read where it is only signed. */
final class PgpText {
    private static final String SEALED = "-----BEGIN PGP MESSAGE-----";
    private static final Pattern SIGNED = Pattern.compile(
            "(?m)^-----BEGIN PGP SIGNED MESSAGE-----[ \\t]*\\R(?:[A-Za-z]{1,20}: .{0,100}\\R){0,9}[ \\t]*\\R");
    private static final Pattern SIGNATURE =
            Pattern.compile("(?ms)^-----BEGIN PGP SIGNATURE-----.{0,20000}?^-----END PGP SIGNATURE-----[ \\t]*$");

    private PgpText() {}

    static boolean isSealed(String text) {
        return text.stripLeading().startsWith(SEALED) || text.contains("\n" + SEALED);
    }

    /** The text without its signature, and with dashes as they were before signing. */
    static String unsigned(String text) {
        Matcher signed = SIGNED.matcher(text);
        if (!signed.find()) {
            return text;
        }
        String within = signed.replaceAll("");
        return SIGNATURE.matcher(within).replaceAll("").replaceAll("(?m)^- (?=-)", "");
    }
}

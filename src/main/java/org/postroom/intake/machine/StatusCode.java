package org.postroom.intake.machine;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enhanced status code (RFC 3463 §2): what it means by itself, where the server's words do not say more.
 *
 * @param code as {@code 5.1.1}
 */
record StatusCode(String code) {
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");

    /** RFC 3463 §3.2 to §3.8, and the registry of RFC 5248: codes that say more than the class of their subject. */
    private static final Map<String, Fate> DETAILS = Map.ofEntries(
            Map.entry("1.1", Fate.HARD),
            Map.entry("1.2", Fate.HARD),
            Map.entry("1.3", Fate.HARD),
            Map.entry("1.6", Fate.HARD),
            Map.entry("1.10", Fate.HARD),
            Map.entry("1.7", Fate.POLICY),
            Map.entry("1.8", Fate.POLICY),
            Map.entry("2.2", Fate.MAILBOX_FULL),
            Map.entry("2.3", Fate.POLICY),
            Map.entry("3.4", Fate.POLICY));

    /** The first code in {@code text}. */
    static Optional<StatusCode> in(String text) {
        Matcher found = CODE.matcher(text);
        return found.find() ? Optional.of(new StatusCode(found.group())) : Optional.empty();
    }

    /** Whether it says no more than that something went wrong. */
    boolean isVague() {
        return code.endsWith(".0.0") || code.equals("5.1.0") || code.equals("5.2.0") || code.equals("5.5.0");
    }

    /** Whether it says that the mailbox is there and takes no mail (RFC 3463 §3.3). */
    boolean saysMailboxExists() {
        return code.endsWith(".2.1");
    }

    /** What it means for the letter. */
    Fate fate() {
        String detail = code.substring(2);
        if (code.startsWith("2")) {
            return Fate.ARRIVED;
        }
        if (code.startsWith("4")) {
            return detail.equals("2.2") ? Fate.MAILBOX_FULL : Fate.SOFT;
        }
        boolean ofPolicy = detail.startsWith("7.") || detail.startsWith("6.");
        return DETAILS.getOrDefault(detail, ofPolicy ? Fate.POLICY : Fate.SOFT);
    }
}

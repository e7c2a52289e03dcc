package org.postroom.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same of a mail when it is delivered twice. Servers on the way add trace headers (RFC 5322 §3.6.7) and
 * marks of their own, so only what its author wrote counts: these headers, and the body.
 *
 * @param content SHA-256 of that; null when nothing in the headers sets it apart from another mail of the same words
 * @param messageId RFC 5322 §3.6.4, as it stands; null where there is none, or none that can be kept
 * @param details what stands behind the plus in the addresses that it was delivered to
 */
record Fingerprint(@Nullable String content, @Nullable String messageId, Set<String> details) {
    /** Of a mail of which nothing is kept. */
    static final Fingerprint UNKNOWN = new Fingerprint(null, null, Set.of());

    private static final Set<String> AUTHORS = Set.of(
            "from",
            "sender",
            "to",
            "cc",
            "date",
            "subject",
            "message-id",
            "in-reply-to",
            "content-type",
            "content-transfer-encoding");
    private static final List<String> DELIVERED = List.of("delivered-to", "x-original-to", "envelope-to");
    /** RFC 5233; a local part has 64 octets at most (RFC 5321 §4.5.3.1.1), and a line of pluses must not be looked at for long. */
    private static final Pattern DETAIL = Pattern.compile("\\+([^@\\s>]{1,64})@");

    private static final Pattern TRACE = Pattern.compile("(?im)^received[ \\t]*:");
    private static final int LONGEST_MESSAGE_ID = 500;
    private static final int MOST_HEADER_BYTES = 256 * 1024;

    /** The fingerprint of a mail; any bytes have one. */
    static Fingerprint of(byte[] raw) {
        int end = endOfHeaders(raw);
        String head = new String(raw, 0, Math.min(end, MOST_HEADER_BYTES), StandardCharsets.ISO_8859_1);
        Map<String, String> headers = headers(head);
        boolean toldApart = headers.containsKey("message-id") || headers.containsKey("date");
        return new Fingerprint(
                toldApart ? content(headers, raw, end) : null, messageId(headers), details(headers(ofOurServer(head))));
    }

    /** Whether the other was delivered to another correspondent's address of ours. */
    boolean isForAnother(Fingerprint other) {
        return !details.isEmpty() && !other.details.isEmpty() && !details.equals(other.details);
    }

    /** Whether the other was delivered to a correspondent's address of ours and this one to none. */
    boolean isForLess(Fingerprint other) {
        return details.isEmpty() && !other.details.isEmpty();
    }

    /** What our server wrote on top when it delivered; below its trace (RFC 5321 §4.4) stands what anybody may have written. */
    private static String ofOurServer(String head) {
        Matcher trace = TRACE.matcher(head);
        return trace.find() ? head.substring(0, trace.start()) : head;
    }

    private static int endOfHeaders(byte[] raw) {
        for (int at = 0; at + 1 < raw.length; at++) {
            if (raw[at] == '\n'
                    && (raw[at + 1] == '\n' || at + 2 < raw.length && raw[at + 1] == '\r' && raw[at + 2] == '\n')) {
                return at + 1;
            }
        }
        return raw.length;
    }

    /** The first of each name, in small letters; unfolded, runs of white space made one. */
    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new TreeMap<>();
        for (String line : head.replaceAll("\r?\n[ \t]+", " ").split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String value = line.substring(colon + 1).replaceAll("\\s+", " ").strip();
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.merge(name, value, (first, again) -> DELIVERED.contains(name) ? first + " " + again : first);
            }
        }
        return headers;
    }

    private static String content(Map<String, String> headers, byte[] raw, int end) {
        StringBuilder authors = new StringBuilder();
        headers.forEach((name, value) -> {
            if (AUTHORS.contains(name)) {
                authors.append(name).append(':').append(value).append('\n');
            }
        });
        MessageDigest digest = LetterBook.sha256();
        digest.update(authors.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1));
        body(digest, raw, end);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The body without what servers do to the ends of lines and of the mail; a large mail is not copied for it. */
    private static void body(MessageDigest digest, byte[] raw, int from) {
        int end = raw.length;
        while (end > from && raw[end - 1] <= ' ' && raw[end - 1] >= 0) {
            end--;
        }
        int start = from;
        for (int at = from; at < end; at++) {
            if (raw[at] == '\r' && raw[at + 1] == '\n') {
                digest.update(raw, start, at - start);
                start = at + 1;
            }
        }
        digest.update(raw, start, end - start);
    }

    private static @Nullable String messageId(Map<String, String> headers) {
        String id = headers.getOrDefault("message-id", "").replaceAll("\\p{Cntrl}", "");
        return id.isEmpty() || id.length() > LONGEST_MESSAGE_ID ? null : id;
    }

    private static Set<String> details(Map<String, String> headers) {
        Set<String> details = new TreeSet<>();
        for (String name : DELIVERED) {
            Matcher detail = DETAIL.matcher(headers.getOrDefault(name, ""));
            while (detail.find()) {
                details.add(detail.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return details;
    }
}

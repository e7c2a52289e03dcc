package org.postroom.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTF-7 (RFC 2152), which old mail programs still send and Java does not read. */
final class Utf7 {
    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private Utf7() {}

    /** The text that these characters stand for; what is no UTF-7 stays as it is. */
    static String decode(String seven) {
        Matcher matcher = SHIFTED.matcher(seven);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(unit(matcher.group(1), matcher.group())));
        }
        return matcher.appendTail(out).toString();
    }

    private static String unit(String encoded, String whole) {
        if (encoded.isEmpty()) {
            return "+";
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            return new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE);
        } catch (IllegalArgumentException noBase64) {
            return whole;
        }
    }
}

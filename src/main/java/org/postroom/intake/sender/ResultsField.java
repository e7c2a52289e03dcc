package org.postroom.intake.sender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Authentication-Results field (RFC 8601 §2.2).
 *
 * @param server the authserv-id, lower case; empty where the server gives none, as Exchange Online does
 * @param results in the order of the field
 */
record ResultsField(String server, List<Result> results) {
    private static final int MOST_CHARS = 16_384;
    /** {@code dkim=pass}, {@code header.d=example.org}, {@code reason="…"}. */
    private static final Pattern PAIR =
            Pattern.compile("([a-z][a-z0-9_.-]{0,60})(?:/\\d{1,3})?=(\"[^\"]*\"|[^\\s\";]+)");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._:-]{0,250}");

    /**
     * What one method found.
     *
     * @param method {@code dmarc}, {@code dkim}, {@code spf}, …
     * @param value {@code pass}, {@code fail}, {@code none}, …
     * @param properties for example {@code header.d} to the domain that signed; all lower case
     */
    record Result(String method, String value, Map<String, String> properties) {
        Optional<String> property(String name) {
            return Optional.ofNullable(properties.get(name));
        }
    }

    /** Reads a field's value; what is no result in it is passed over. */
    static ResultsField read(String value) {
        // No server writes more white space there, and a long run of it would be looked at for seconds
        String plain = withoutComments(value.substring(0, Math.min(value.length(), MOST_CHARS)))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s{0,80}=\\s{0,80}", "=");
        List<String> parts = partsOf(plain);
        String first = parts.get(0).strip();
        boolean named = !first.contains("=");
        List<Result> results = new ArrayList<>();
        for (String part : named ? parts.subList(1, parts.size()) : parts) {
            result(part).ifPresent(results::add);
        }
        // An authres-version may follow the name.
        String server = named ? first.split("\\s+", 2)[0].replace("\"", "") : "";
        return new ResultsField(NAME.matcher(server).matches() ? server : "", List.copyOf(results));
    }

    private static Optional<Result> result(String part) {
        Matcher pair = PAIR.matcher(part);
        if (!pair.find() || !part.substring(0, pair.start()).isBlank()) {
            return Optional.empty();
        }
        String method = pair.group(1);
        String value = unquoted(pair.group(2));
        Map<String, String> properties = new LinkedHashMap<>();
        while (pair.find()) {
            properties.putIfAbsent(pair.group(1), unquoted(pair.group(2)));
        }
        return Optional.of(new Result(method, value, properties));
    }

    private static String unquoted(String word) {
        return word.replace("\"", "");
    }

    /** Semicolons inside quotation marks part nothing. */
    private static List<String> partsOf(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char each : text.toCharArray()) {
            quoted ^= each == '"';
            if (each == ';' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(each);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** RFC 5322 §3.2.2: comments may be nested, and say nothing; what whoever wrote the letter chose may stand in them. */
    private static String withoutComments(String text) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '\\' && (quoted || depth > 0)) {
                at++;
                continue;
            }
            quoted ^= each == '"' && depth == 0;
            if (each == '(' && !quoted) {
                depth++;
            } else if (each == ')' && !quoted && depth > 0) {
                depth--;
            } else if (depth == 0) {
                plain.append(each);
            }
        }
        return plain.toString();
    }
}

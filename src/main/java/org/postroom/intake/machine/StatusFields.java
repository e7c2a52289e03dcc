package org.postroom.intake.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a delivery report about one recipient (RFC 3464 §2.3).
 *
 * @param fields by lower-case name, unfolded
 */
record StatusFields(Map<String, String> fields) {
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_RECIPIENTS = 100;
    private static final int MOST_FIELD_CHARACTERS = 4_000;
    private static final Pattern FOLD = Pattern.compile("\\n[ \\t]+");
    /** RFC 3464 §2.1.2: a type, a semicolon, and the value. */
    private static final Pattern TYPED = Pattern.compile("(?i)^\\s*[\\w.-]{1,30}\\s*;\\s*");

    /** The recipients that this text reports on; empty when it is no report. */
    static List<StatusFields> in(String text) {
        String whole = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        String unfolded = FOLD.matcher(whole.replaceAll("\\r\\n?", "\n")).replaceAll(" ");
        List<StatusFields> found = new ArrayList<>();
        for (String block : unfolded.split("\\n\\s*\\n")) {
            StatusFields each = new StatusFields(fieldsOf(block));
            if (each.isOfRecipient() && found.size() < MOST_RECIPIENTS) {
                found.add(each);
            }
        }
        return found;
    }

    private static Map<String, String> fieldsOf(String block) {
        Map<String, String> fields = new HashMap<>();
        for (String line : block.split("\\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && colon < 40 && line.length() < MOST_FIELD_CHARACTERS) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private boolean isOfRecipient() {
        boolean named = fields.containsKey("final-recipient") || fields.containsKey("original-recipient");
        return fields.containsKey("action") || named && fields.containsKey("status");
    }

    /** RFC 3464 §2.3.3, in lower case; empty when it is missing. */
    String action() {
        return fields.getOrDefault("action", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[^a-z].*", "");
    }

    /** RFC 3464 §2.3.4; empty when it is missing. */
    String status() {
        return fields.getOrDefault("status", "");
    }

    /** RFC 3464 §2.3.6 and what some servers write beside it. */
    String diagnostic() {
        String said = fields.getOrDefault("diagnostic-code", fields.getOrDefault("x-display-name", ""));
        return TYPED.matcher(said).replaceFirst("").replaceAll("\\s+", " ");
    }

    /** RFC 3464 §2.3.1 and §2.3.2: the address we wrote to where the report keeps it, else where it ended. */
    @Nullable
    String recipient() {
        for (String name : List.of("original-recipient", "final-recipient", "x-actual-recipient")) {
            String address = Addresses.firstIn(TYPED.matcher(fields.getOrDefault(name, ""))
                    .replaceFirst("")
                    .replace("=40", "@"));
            if (address != null) {
                return address;
            }
        }
        return null;
    }
}

package org.postroom.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mail cut at its first empty line.
 *
 * @param fields the header fields with their continuation lines, each with its line end
 * @param body all behind the empty line
 */
record Halves(List<String> fields, String body) {
    static Halves of(String mail) {
        int crlf = mail.indexOf("\r\n\r\n");
        int lf = mail.indexOf("\n\n");
        boolean bare = crlf < 0 || lf >= 0 && lf < crlf;
        int at = bare ? lf : crlf;
        if (at < 0) {
            return new Halves(fields(mail), "");
        }
        int end = at + (bare ? 1 : 2);
        return new Halves(fields(mail.substring(0, end)), mail.substring(end + (bare ? 1 : 2)));
    }

    private static List<String> fields(String head) {
        List<String> fields = new ArrayList<>();
        for (String line : head.split("(?<=\n)")) {
            boolean continues = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (continues && !fields.isEmpty()) {
                fields.set(fields.size() - 1, fields.get(fields.size() - 1) + line);
            } else {
                fields.add(line);
            }
        }
        return fields;
    }

    /** The value of the first field of this name; empty when there is none. */
    String value(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return fields.stream()
                .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(start))
                .map(field -> field.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    /** The same with this field in the place of all others of its name. */
    Halves with(String name, String value) {
        Halves without = without(name);
        without.fields.add(name + ": " + value + "\r\n");
        return without;
    }

    Halves without(String name) {
        List<String> kept = new ArrayList<>(fields);
        kept.removeIf(field -> field.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
        return new Halves(kept, body);
    }

    Halves withBody(String other) {
        return new Halves(fields, other);
    }

    String joined() {
        return String.join("", fields) + "\r\n" + body;
    }
}

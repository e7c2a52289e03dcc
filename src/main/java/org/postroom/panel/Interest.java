package org.postroom.panel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A conflict of interest an assessor has declared or staff have noted.
 *
 * @param value what the interest is in, as it was written: a name, an ODS code, a host or an email address
 */
public record Interest(Kind kind, String value) {

    /** What an interest can be in. */
    public enum Kind {
        /** A practice, by name, ODS code or email host. */
        PRACTICE("practice"),
        /** A primary care network, a cluster or a federation. */
        PCN("PCN"),
        /** An integrated care board. */
        ICB("ICB"),
        /** A health board in Wales or Scotland, or the body that does its work in Northern Ireland. */
        HEALTH_BOARD("health board"),
        /** A person, by name or email address. */
        PERSON("person");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind as people call it. */
        public String words() {
            return words;
        }

        /** The kind that people mean by {@code text}, whatever its case and joining signs. */
        public static Optional<Kind> called(String text) {
            String wanted = text.strip().replaceAll("[\\s_-]+", "_").toUpperCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(wanted))
                    .findFirst();
        }
    }

    @Override
    public String toString() {
        return kind.words() + " " + value;
    }
}

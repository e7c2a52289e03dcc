package org.postroom.redaction;

import java.util.List;

/**
 * What became of the texts of one application.
 *
 * @param passages in the order given
 * @param ruleSetHash SHA-256 of the rule files used, in hexadecimal
 * @param key what each label stands for: confidential, to be kept apart and encrypted
 */
public record Redaction(List<RedactedPassage> passages, String ruleSetHash, List<KeyEntry> key) {
    public Redaction {
        passages = List.copyOf(passages);
        key = List.copyOf(key);
    }

    /**
     * One line of the key table.
     *
     * @param label as it stands in the texts, with its brackets
     * @param standsFor the longest surface that the label replaced
     */
    public record KeyEntry(String label, String standsFor) {
        @Override
        public String toString() {
            return label;
        }
    }

    /** Whether a person should look before the texts go out. */
    public boolean doubtful() {
        return doubtfulSpans() > 0;
    }

    /** How many spans a person should look at. */
    public long doubtfulSpans() {
        return passages.stream()
                .flatMap(passage -> passage.spans().stream())
                .filter(Span::doubtful)
                .count();
    }
}

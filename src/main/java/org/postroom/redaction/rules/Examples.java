package org.postroom.redaction.rules;

import java.util.List;

/**
 * The examples of a rule or keep entry, at least two of each sort.
 *
 * @param wanted texts with what must be found, or kept, in square brackets
 * @param left texts in which the entry must find, or keep, nothing; what other rules find there stands in brackets
 */
public record Examples(List<Example> wanted, List<Example> left) {
    static final int LEAST = 2;
    static final int MOST = 100;
    static final Examples NONE = new Examples(List.of(), List.of());
}

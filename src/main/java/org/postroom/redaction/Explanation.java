package org.postroom.redaction;

import org.postroom.redaction.text.Finding;

/**
 * Why a word was hidden, or why it was not.
 *
 * @param word as written
 * @param start first UTF-16 unit in the text
 * @param end one past the last
 * @param hidden whether it was hidden
 * @param certainty from 0 to 1; 0 when it was not hidden
 * @param by the id of the rule, recogniser or keep entry that decided; empty when none spoke
 * @param because one plain sentence
 */
public record Explanation(
        String word, int start, int end, boolean hidden, double certainty, String by, String because) {
    /** Whether it is hidden, but a person will be asked. */
    public boolean doubtful() {
        return hidden && certainty < Finding.DOUBT;
    }
}

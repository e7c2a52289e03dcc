package org.postroom.redaction.rules;

/**
 * Something wrong in a rule file.
 *
 * @param file name of the file in the rules folder
 * @param line counted from 1
 * @param sentence what is wrong and what to do
 */
public record RuleFault(String file, int line, String sentence) {
    @Override
    public String toString() {
        return "%s, line %d: %s".formatted(file, line, sentence);
    }
}

package org.postroom.intake.machine;

import java.util.regex.Pattern;

/**
 * What a server's words mean: adding a rule adds one of these to the list in {@link FateRules}.
 *
 * @param name what the server says in other words, for the reason: ends a sentence
 * @param words what it says, looked for anywhere and in any case
 */
record FateRule(String name, Fate fate, Pattern words) {
    static FateRule of(String name, Fate fate, String... words) {
        return new FateRule(name, fate, Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE));
    }

    boolean says(String text) {
        return words.matcher(text).find();
    }
}

package org.postroom.redaction;

import java.util.Set;

/**
 * The common words of English: what is not among them and bears a capital is likely a name. Wider than {@link Lexicon},
 * which holds the words that the machine must never take for a name.
 */
final class Dictionary {
    private static final int SHORTEST = 3;
    private static final Set<String> WORDS = Lexicon.read("english-words.txt");

    private Dictionary() {}

    /** Whether a folded word, or what it is made from, is English. */
    static boolean has(String folded) {
        return folded.length() < SHORTEST
                || WORDS.contains(folded)
                || Lexicon.isOrdinaryWord(folded)
                || isMadeFrom(folded, "s")
                || isMadeFrom(folded, "ly")
                || isMadeFrom(folded, "er")
                || isMadeFrom(folded, "ers")
                || isMadeFrom(folded, "ing")
                || isMadeFrom(folded, "ed");
    }

    private static boolean isMadeFrom(String word, String ending) {
        int stem = word.length() - ending.length();
        return stem > SHORTEST
                && word.endsWith(ending)
                && (WORDS.contains(word.substring(0, stem)) || WORDS.contains(word.substring(0, stem) + "e"));
    }

    /** Whether a folded word is two English words written as one: "packhouse". */
    static boolean isCompound(String folded) {
        for (int cut = SHORTEST; cut <= folded.length() - SHORTEST; cut++) {
            if (has(folded.substring(0, cut)) && has(folded.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}

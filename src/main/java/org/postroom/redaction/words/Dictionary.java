package org.postroom.redaction.words;

import java.util.Set;

/**
 * The common words of English: what is not among them and bears a capital is likely a name. Wider than {@link Lexicon},
 * which holds the words that the machine must never take for a name.
 */
public final class Dictionary {
    private static final int SHORTEST = 3;
    private static final Set<String> PREFIXES =
            Lexicon.words("un re non over under mis pre out inter anti micro co dis sub multi self mid post");
    private static final Set<String> SUFFIXES = Lexicon.words("ness able less ful ment ish ist ess ship hood wise y");
    private static final Set<String> WORDS = Lexicon.read("/words/british-english.txt.gz");

    private Dictionary() {}

    /** Its words, folded. */
    public static Set<String> words() {
        return WORDS;
    }

    /** Whether a folded word, or what it is made from, is English. */
    public static boolean has(String folded) {
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
    public static boolean isCompound(String folded) {
        for (int cut = SHORTEST; cut <= folded.length() - SHORTEST; cut++) {
            if (has(folded.substring(0, cut)) && has(folded.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a folded word is an English one with something before or after it: "unhurt", "lateness". */
    public static boolean isDerived(String folded) {
        return PREFIXES.stream().anyMatch(part -> folded.startsWith(part) && isStem(folded.substring(part.length())))
                || SUFFIXES.stream()
                        .filter(folded::endsWith)
                        .map(part -> folded.substring(0, folded.length() - part.length()))
                        .anyMatch(stem -> isStem(stem) || isStem(stem + "e") || isStem(stem.replaceFirst("i$", "y")));
    }

    private static boolean isStem(String word) {
        return word.length() > SHORTEST && has(word);
    }

    /** Whether one slip of the hand after the first letter, a letter out, in, changed or swapped, makes a folded word. */
    public static boolean hasNear(String folded) {
        StringBuilder changed = new StringBuilder();
        for (int at = 1; at < folded.length(); at++) {
            String before = folded.substring(0, at);
            String after = folded.substring(at + 1);
            if (WORDS.contains(before + after)
                    || at > 1
                            && WORDS.contains(
                                    folded.substring(0, at - 1) + folded.charAt(at) + folded.charAt(at - 1) + after)) {
                return true;
            }
            for (char letter = 'a'; letter <= 'z'; letter++) {
                changed.setLength(0);
                changed.append(before).append(letter);
                if (WORDS.contains(changed + after) || WORDS.contains(changed.toString() + folded.charAt(at) + after)) {
                    return true;
                }
            }
        }
        return false;
    }
}

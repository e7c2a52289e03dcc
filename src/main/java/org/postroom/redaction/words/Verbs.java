package org.postroom.redaction.words;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English verbs as they stand behind "they", and the small words that tell what "her" and "he's" are. */
public final class Verbs {
    private static final Map<String, String> AUXILIARIES = Map.ofEntries(
            Map.entry("is", "are"),
            Map.entry("was", "were"),
            Map.entry("has", "have"),
            Map.entry("does", "do"),
            Map.entry("isn't", "aren't"),
            Map.entry("wasn't", "weren't"),
            Map.entry("hasn't", "haven't"),
            Map.entry("doesn't", "don't"));
    private static final Set<String> NO_VERBS = Lexicon.words(
            "always perhaps sometimes besides this us its his hers as thus yes less unless across towards afterwards"
                    + " nevertheless nonetheless plus versus bus pass regardless is was has does these those ours theirs"
                    + " yours access process focus discuss assess address express possess guess miss press progress"
                    + " cross");
    private static final Set<String> ADVERBS = Lexicon.words(
            "always never also often sometimes really already still now then even just ever soon rarely seldom usually"
                    + " generally truly clearly simply only regularly consistently quickly quietly readily actively"
                    + " genuinely certainly probably quite both all");
    private static final Set<String> PARTICIPLES = Lexicon.words(
            "been had done got made taken given shown led run kept held built brought seen become grown won written"
                    + " taught set put left met found gone come known begun dealt driven chosen spoken understood");
    private static final Set<String> NO_NOUNS = Lexicon.words(
            "to in on at for with and as from by but when because that if or a an the this these those every very too"
                    + " since while who whom whenever through into out up down about off over back before after is was"
                    + " again once without until than so where how what why whether any some all both each it them me us"
                    + " him her you be do have would could will can should might must always never often here there manage"
                    + " handle speak grow go take make ask tell explain");

    private Verbs() {}

    /** A verb of one person as many say it; null when it says the same, or is none. */
    public static @Nullable String plural(String verb) {
        String known = AUXILIARIES.get(verb);
        if (known != null) {
            return known;
        }
        boolean thirdPerson = verb.length() > 3 && verb.matches("[a-z]+s") && !verb.matches(".*(?:ss|us|is|ous)");
        if (!thirdPerson || NO_VERBS.contains(verb)) {
            return verb.equals("says") ? "say" : null;
        }
        if (verb.endsWith("ies") && verb.length() > 4) {
            return verb.substring(0, verb.length() - 3) + "y";
        }
        boolean longer = verb.matches(".*(?:ss|sh|ch|x|zz|o)es");
        return verb.substring(0, verb.length() - (longer ? 2 : 1));
    }

    /** Whether a folded word may be a verb of one person: "counts", not "less". */
    static boolean isThirdPerson(String verb) {
        return !AUXILIARIES.containsKey(verb) && plural(verb) != null && !verb.equals(plural(verb));
    }

    /** An auxiliary of one person as many say it; null for any other word. */
    public static @Nullable String auxiliary(String verb) {
        return AUXILIARIES.get(verb);
    }

    /** Whether a folded word may stand between somebody and what they do. */
    public static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || word.length() > 4 && word.endsWith("ly") && !word.equals("reply");
    }

    /** Whether "he's" before the word is "he has". */
    public static boolean isParticiple(String word) {
        return PARTICIPLES.contains(word);
    }

    /** Whether no noun of the possessor's begins here, so that "her" before it is "them"; empty for the end of a clause. */
    public static boolean beginsNoNoun(String word) {
        return word.isEmpty() || NO_NOUNS.contains(word);
    }
}

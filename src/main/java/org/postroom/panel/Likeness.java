package org.postroom.panel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two names mean the same body or person, however they are written. It leans towards yes: an assessor passed
 * over costs nothing, an interest overlooked spoils a panel.
 */
final class Likeness {
    /** Words that tell what kind of body it is and not which; in English and Welsh. */
    private static final Set<String> KIND_OF_BODY = Set.of(
            ("surgery surgeries practice practices centre center medical health healthcare clinic group family doctors"
                            + " general partnership partners gp gps ltd limited llp plc the of dr drs nhs hsc hscni"
                            + " pcn primary care network cluster federation icb ics ccg integrated system board trust"
                            + " university teaching local lhb uhb hb social and"
                            + " meddygfa canolfan feddygol iechyd bwrdd prifysgol clwstwr y yr a ac")
                    .split(" "));

    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev", "revd");

    /** Shortest single word that is taken for a practice's name without the words around it. */
    private static final int TELLING_LETTERS = 5;

    private Likeness() {}

    /** Lower case, without accents and punctuation, single spaces, "and" for the ampersand. */
    static String plain(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[’'`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Whether both names mean one body: equal, or equal in the words that are its own. */
    static boolean sameBody(String one, String other) {
        if (plain(one).isEmpty() || plain(other).isEmpty()) {
            return false;
        }
        String oneCore = core(one);
        String otherCore = core(other);
        return plain(one).equals(plain(other))
                || telling(oneCore) && oneCore.equals(otherCore)
                || severalWords(oneCore) && severalWords(otherCore) && oneWithinOther(oneCore, otherCore);
    }

    /** As {@link #sameBody}, but a single short word such as Fife tells enough: boards are few. */
    static boolean sameBoard(String one, String other) {
        return sameBody(one, other) || !core(one).isEmpty() && core(one).equals(core(other));
    }

    /** Whether both names may be one person: the same family name, and given names that do not differ. */
    static boolean samePerson(String one, String other) {
        List<String> ones = nameParts(one);
        List<String> others = nameParts(other);
        if (ones.isEmpty() || others.isEmpty() || !shareFamilyName(ones, others)) {
            return false;
        }
        return ones.size() == 1 || others.size() == 1 || agree(ones.get(0), others.get(0));
    }

    private static String core(String name) {
        List<String> words = Arrays.asList(plain(name).split(" "));
        return String.join(
                " ", words.stream().filter(word -> !KIND_OF_BODY.contains(word)).toList());
    }

    private static boolean telling(String core) {
        return severalWords(core) || core.length() >= TELLING_LETTERS;
    }

    private static boolean severalWords(String core) {
        return core.contains(" ");
    }

    private static boolean oneWithinOther(String one, String other) {
        String paddedOne = " " + one + " ";
        String paddedOther = " " + other + " ";
        return paddedOne.contains(paddedOther) || paddedOther.contains(paddedOne);
    }

    /** Given names first, family name last and still hyphenated; a name written "Family, Given" is turned. */
    private static List<String> nameParts(String name) {
        String ordered = name.strip()
                .replaceAll("^([^,]+),\\s*([^,]+)$", "$2 $1")
                .replace('.', ' ')
                .strip();
        return Arrays.stream(ordered.split("\\s+"))
                .map(word -> word.replaceAll("[‐‑–]", "-"))
                .map(word -> String.join("-", plain(word.replace("-", " ")).split(" ")))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .toList();
    }

    private static boolean shareFamilyName(List<String> ones, List<String> others) {
        List<String> one = Arrays.asList(ones.get(ones.size() - 1).split("-"));
        List<String> other = Arrays.asList(others.get(others.size() - 1).split("-"));
        return one.stream().anyMatch(part -> part.length() > 1 && other.contains(part));
    }

    private static boolean agree(String given, String otherGiven) {
        return given.equals(otherGiven)
                || Math.min(given.length(), otherGiven.length()) == 1 && given.charAt(0) == otherGiven.charAt(0);
    }
}

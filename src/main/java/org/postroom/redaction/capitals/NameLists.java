package org.postroom.redaction.capitals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.NameNeighbours;

/** What the lists and the dictionary say of one word that has no capital to tell by. */
final class NameLists {
    private static final int SHORTEST = 3;
    private static final int LONGEST_ACRONYM = 5;
    private static final int SHORTEST_SLIP = 7;
    private static final Pattern CONTRACTION = Pattern.compile(
            "(?:.*(?:n't|'ve|'re|'ll|'d|'m))|dont|cant|wont|didnt|doesnt|isnt|wasnt|arent|werent|hasnt|hadnt|havent"
                    + "|couldnt|wouldnt|shouldnt|ive|weve|theyve|youve|hes|shes|thats|theres|whats|theyre|youre|im|o'?clock");

    private final Set<String> given;
    private final Set<String> surnames;
    private final PlainCapitals plain;
    private final Sayable sayable;

    NameLists(Lists lists, PlainCapitals plain) {
        Set<String> names = new HashSet<>(lists.list("given-names"));
        names.addAll(lists.list("given-words"));
        this.given = Set.copyOf(names);
        this.surnames = lists.list("surnames");
        this.plain = plain;
        this.sayable = new Sayable(List.of(given, surnames, lists.list("places"), Dictionary.words()));
    }

    boolean isGiven(String folded) {
        return given.contains(folded) && !NameNeighbours.NEVER.contains(folded);
    }

    boolean isSurname(String folded) {
        return surnames.contains(folded);
    }

    boolean isListed(String folded) {
        return isGiven(folded) || isSurname(folded);
    }

    static boolean isRole(String folded) {
        return NameNeighbours.ROLES.contains(folded);
    }

    boolean isPlain(String folded) {
        return plain.has(folded);
    }

    /** Whether a word is neither English nor of the trade, so that it is a name or an acronym. */
    boolean isUnknown(String word, String folded) {
        return folded.length() >= SHORTEST
                && folded.chars().allMatch(Character::isLetter)
                && !Dictionary.has(folded)
                && !CONTRACTION.matcher(word).matches()
                && (isListed(folded) || !plain.has(folded));
    }

    /** Letters that stand for words: three that no list has, or what cannot be said. */
    boolean isAcronym(String folded) {
        boolean shaped = folded.matches("[^aeiou][aeiouy][^aeiou]?[aeiou]?|[aeiou][^aeiou][aeiou]");
        return folded.length() <= SHORTEST && !shaped && !isListed(folded)
                || folded.length() <= LONGEST_ACRONYM && folded.chars().noneMatch(c -> "aeiouyw".indexOf(c) >= 0)
                || folded.length() < LONGEST_ACRONYM && !isListed(folded) && !sayable.is(folded);
    }

    /** Letters that stand for words in the trade: "icb", "ppg". */
    boolean isTradeAcronym(String folded) {
        return folded.length() == SHORTEST && plain.has(folded) && !Dictionary.has(folded);
    }

    /** An English word with a slip of the hand, or two written as one. */
    boolean isLikelySlip(String folded) {
        return !isListed(folded)
                && folded.length() >= SHORTEST_SLIP
                && (Dictionary.isCompound(folded) || Dictionary.isDerived(folded) || Dictionary.hasNear(folded));
    }
}

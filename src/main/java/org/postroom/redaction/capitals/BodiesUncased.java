package org.postroom.redaction.capitals;

import java.util.Set;
import org.postroom.redaction.names.HeadWords;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameNeighbours;

/** Finds the names of practices, organisations and streets among words without capitals. */
final class BodiesUncased {
    private static final int LONGEST_NAME_WORDS = 4;
    private static final int LONGEST_ADDRESS_WORDS = 6;
    private static final Set<String> STREETS = Lexicon.words(
            "road rd street st lane avenue ave drive close crescent terrace place court gardens grove mews way row hill"
                    + " square walk rise view park green cottages parade wharf yard brae steps");
    private static final Set<String> BEFORE = Lexicon.words("at from of to with and near in by for on between behind");
    private final HeadWords heads;
    private final NameLists names;

    BodiesUncased(HeadWords heads, NameLists names) {
        this.heads = heads;
        this.names = names;
    }

    /** @param own words that name practices of the application by themselves */
    void raise(Draft draft, Set<String> own) {
        int last = 0;
        for (int at = 0; at < draft.size(); at++) {
            int end = at > 0 ? heads.tailEnd(draft.sheet(), at) : at;
            if (end > at && tail(draft, last, at, end)) {
                last = end;
            }
            street(draft, at);
            if (draft.is(at, "flat", "unit", "apartment", "apt", "suite")
                    && draft.folded(at + 1).matches("\\d+[a-z]?")) {
                draft.raise(at, at + 1);
            }
            if (own.contains(draft.folded(at)) && draft.is(at - 1, "the") && !draft.is(at + 1, "of")) {
                draft.raise(at, at + 1);
            }
            if (isPostcode(draft, at)) {
                beforePostcode(draft, at);
            }
            int front = heads.frontEnd(draft.sheet(), at);
            boolean saint = draft.is(at, "st")
                    && draft.joined(at)
                    && draft.folded(at + 1).length() > 2;
            if (saint) {
                draft.raise(at, at + 2);
            } else if (front > at && draft.joined(front - 1) && draft.isCapital(front)) {
                draft.raise(at, front);
            }
        }
    }

    private boolean tail(Draft draft, int last, int head, int end) {
        int first = head;
        int rare = head;
        while ((first > last || head == last && first > 0)
                && head - first < LONGEST_NAME_WORDS
                && draft.joined(first - 1)
                && goesOn(draft, first - 1)) {
            first--;
            boolean unknown =
                    draft.waits(first) && names.isUnknown(draft.sheet().textOf(draft.word(first)), draft.folded(first));
            rare = draft.isCapital(first) || unknown ? first : rare;
        }
        boolean named = rare < head
                || isBare(draft, first, head, end)
                || isThe(draft, first, head, end)
                || isRegistered(draft, first, head);
        if (named) {
            draft.raise(rare < head ? rare : first, end);
        }
        return named;
    }

    private static boolean goesOn(Draft draft, int at) {
        String word = draft.folded(at);
        return !NameNeighbours.NEVER.contains(word)
                && !NameNeighbours.isVerb(word)
                && word.chars().noneMatch(Character::isDigit);
    }

    /** "at 14 mill lane", "14 mill lane, town". */
    private static void street(Draft draft, int at) {
        if (!draft.folded(at).matches("\\d{1,3}[a-z]?") || !draft.gap(at).matches(",? ")) {
            return;
        }
        for (int end = at + 2; end < Math.min(draft.size(), at + LONGEST_NAME_WORDS) && goesOn(draft, end - 1); end++) {
            boolean told = BEFORE.contains(draft.folded(at - 1))
                    || draft.gap(at - 1).startsWith(",")
                    || draft.gap(end).startsWith(",");
            if (STREETS.contains(draft.folded(end)) && told) {
                draft.raise(at + 1, end + 1);
            }
        }
    }

    private static boolean isPostcode(Draft draft, int at) {
        return draft.folded(at).matches("[a-z]{1,2}\\d[a-z\\d]?")
                && draft.gap(at).matches(" {0,2}")
                && draft.folded(at + 1).matches("\\d[a-z]{2}");
    }

    /** "Orchard House, Stoke, TQ9 9ZY": what commas part before a postcode. */
    private static void beforePostcode(Draft draft, int code) {
        int first = code;
        int commas = 0;
        while (first > 0 && code - first < LONGEST_ADDRESS_WORDS && goesOn(draft, first - 1)) {
            String gap = draft.gap(first - 1);
            commas += gap.equals(", ") ? 1 : 0;
            if (!gap.matches(",? |-") || commas > 2) {
                break;
            }
            first--;
        }
        draft.raise(first, code);
    }

    private String head(Draft draft, int head, int end) {
        StringBuilder phrase = new StringBuilder(draft.folded(head));
        for (int at = head + 1; at < end; at++) {
            phrase.append(' ').append(draft.folded(at));
        }
        return phrase.toString();
    }

    /** "at ferry steps surgery": English puts an article before what is no name. */
    private boolean isBare(Draft draft, int first, int head, int end) {
        boolean street = STREETS.contains(draft.folded(head));
        boolean preposed = draft.joined(first - 1) && BEFORE.contains(draft.folded(first - 1))
                || draft.word(first).opens();
        int least = street || end - head > 1 ? 1 : 2;
        boolean strong = heads.kindOfTail(head(draft, head, end)) == Kind.PRACTICE && !draft.is(head, "practice")
                || street && draft.is(first - 1, "in", "at", "on");
        boolean telling = false;
        for (int at = first; at < head; at++) {
            if (HeadWords.isGeneric(draft.folded(at))) {
                return false;
            }
            telling |= !Lexicon.isOrdinaryWord(draft.folded(at)) || street;
        }
        return preposed && strong && telling && head - first >= least && head - first < LONGEST_NAME_WORDS;
    }

    /** "dart hearing ltd", "the eastern lmc": a head that nothing but a name stands before. */
    private static boolean isRegistered(Draft draft, int first, int head) {
        boolean firm = draft.is(head, "ltd", "llp", "plc", "cic");
        boolean committee = draft.is(head, "lmc", "pcn", "icb", "ccg")
                && !HeadWords.isGeneric(draft.folded(first))
                && !Lexicon.isOrdinaryWord(draft.folded(head - 1));
        return first < head && (firm || committee);
    }

    /** "the quay practice": a rare word that is no adjective. */
    private boolean isThe(Draft draft, int first, int head, int end) {
        String word = draft.folded(first);
        return head - first == 1
                && draft.is(first - 1, "the")
                && heads.kindOfTail(head(draft, head, end)) == Kind.PRACTICE
                && !Lexicon.isOrdinaryWord(word)
                && !names.isPlain(word)
                && !HeadWords.isGeneric(word)
                && !word.matches(".*(?:s|ed|ing|al|ous|ive|ful|ent|ant|est|ic|ary)");
    }
}

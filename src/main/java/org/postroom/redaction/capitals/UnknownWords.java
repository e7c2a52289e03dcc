package org.postroom.redaction.capitals;

import java.util.function.Predicate;
import org.postroom.redaction.rules.PhraseList;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameNeighbours;

/** Raises what needs no other word: figures with letters, initials, words that are not English, listed places. */
final class UnknownWords {
    private static final int FOREIGN_SIDE = 3;
    private static final int FOREIGN_LEAST = 5;
    private final NameLists names;
    private final PhraseList places;

    UnknownWords(NameLists names, PhraseList places) {
        this.names = names;
        this.places = places;
    }

    /** @param known whether a folded word certainly names somebody of the application */
    void raise(Draft draft, Predicate<String> known) {
        for (int at = 0; at < draft.size(); at++) {
            int place = places.end(draft.sheet(), at);
            if (place > at + 1 || place > at && isPlace(draft, at)) {
                draft.raise(at, place);
            }
            word(draft, at, known);
        }
    }

    private boolean isPlace(Draft draft, int at) {
        String word = draft.folded(at);
        return !Lexicon.isOrdinaryWord(word)
                && (!Dictionary.has(word) || draft.joined(at - 1) && draft.is(at - 1, "in", "at", "from", "near"));
    }

    private void word(Draft draft, int at, Predicate<String> known) {
        String word = draft.folded(at);
        if (!draft.waits(at)) {
            return;
        }
        if (Codes.isInitial(draft, at)) {
            draft.raise(at, at + 1);
        } else if (Codes.isInAddress(draft, at)) {
            draft.settle(at);
        } else if (Codes.isCode(draft, at)) {
            draft.capitals(at);
        } else if (names.isTradeAcronym(word)) {
            draft.capitals(at);
        } else if (isFamily(draft, at, known)) {
            draft.raise(at, at + 1);
        } else if (names.isUnknown(draft.sheet().textOf(draft.word(at)), word)) {
            if (names.isListed(word) || known.test(word)) {
                draft.raise(at, at + 1);
            } else if (names.isAcronym(word)) {
                draft.capitals(at);
            } else if (besideName(draft, at)
                    || !isForeign(draft, at) && (!names.isLikelySlip(word) || isWhere(draft, at))) {
                draft.raise(at, at + 1);
            }
        }
    }

    /** "the fee-thorns", "both bells": people who bear the surname of somebody in the application. */
    private static boolean isFamily(Draft draft, int at, Predicate<String> known) {
        String word = draft.folded(at);
        return word.length() > 4
                && word.endsWith("s")
                && draft.is(at - 1, "the", "both")
                && known.test(word.substring(0, word.length() - 1))
                && !Lexicon.isOrdinaryWord(word.substring(0, word.length() - 1));
    }

    private boolean besideName(Draft draft, int at) {
        String before = draft.joined(at - 1) ? draft.folded(at - 1) : "";
        String after = draft.joined(at) ? draft.folded(at + 1) : "";
        boolean owns = draft.sheet().text().startsWith("'s", draft.word(at).end());
        boolean acts = owns || NameNeighbours.SAYS.contains(after);
        return acts && !Dictionary.isCompound(draft.folded(at))
                || names.isGiven(before)
                || NameNeighbours.STRONG_TITLES.contains(before)
                || names.isListed(after) && !Dictionary.has(after)
                || draft.isRaised(at - 1) && draft.joined(at - 1) && !Dictionary.has(before);
    }

    /** "in castleside": a compound without an article after a preposition. */
    private static boolean isWhere(Draft draft, int at) {
        return draft.joined(at - 1)
                && draft.is(at - 1, "in", "at", "from", "near", "to", "of")
                && Dictionary.isCompound(draft.folded(at));
    }

    /** Whether most words around are neither English nor names: a sentence in another language. */
    private boolean isForeign(Draft draft, int at) {
        int odd = 0;
        for (int i = Math.max(0, at - FOREIGN_SIDE); i < Math.min(draft.size(), at + FOREIGN_SIDE + 1); i++) {
            String word = draft.folded(i);
            boolean unknown = names.isUnknown(draft.sheet().textOf(draft.word(i)), word) && !names.isListed(word);
            odd += unknown || word.length() < 3 && !NameNeighbours.NEVER.contains(word) ? 1 : 0;
        }
        return odd >= FOREIGN_LEAST;
    }
}

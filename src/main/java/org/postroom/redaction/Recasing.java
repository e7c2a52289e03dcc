package org.postroom.redaction;

import java.util.List;
import java.util.Set;

/**
 * A text written without capitals (dictated, typed on a telephone) is read again with capitals where names would have
 * them, or else nothing that goes by capitals could find them. The offsets stay.
 */
final class Recasing {
    private static final int FEWEST_WORDS = 8;
    private static final double MOST_CAPITALS = 0.02;
    private static final int LONGEST_NAME_WORDS = 3;
    private static final Set<String> NEVER = Lexicon.words(
            "i and the but they with was were his her our my their a an of in on at to from for by who which that this"
                    + " she he it we you as so if or nor not is are be been has have had do does did will would may can");
    private final PhraseList given;
    private final PhraseList surnames;
    private final PhraseList places;
    private final PhraseList heads;

    Recasing(RuleSet rules) {
        this.given = new PhraseList(rules.list("given-names"));
        this.surnames = new PhraseList(rules.list("surnames"));
        this.places = new PhraseList(rules.list("places"));
        this.heads = new PhraseList(rules.list("heads-recased"));
    }

    /** The sheet itself, or the same with capitals when it has almost none of its own. */
    Sheet of(Sheet sheet) {
        List<Word> words = sheet.words();
        long capitals = words.stream().filter(Word::capital).count();
        if (words.size() < FEWEST_WORDS || capitals > words.size() * MOST_CAPITALS) {
            return sheet;
        }
        boolean[] raised = new boolean[words.size()];
        for (int at = 0; at < words.size(); at++) {
            raise(sheet, at, raised);
        }
        StringBuilder text = new StringBuilder(sheet.text());
        for (int at = 0; at < raised.length; at++) {
            if (raised[at] || words.get(at).opens()) {
                int start = words.get(at).start();
                text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
            }
        }
        return sheet.recased(text.toString());
    }

    private void raise(Sheet sheet, int at, boolean[] raised) {
        String word = sheet.words().get(at).folded();
        int place = places.end(sheet, at);
        if (place > at && (place > at + 1 || !Lexicon.isOrdinaryWord(word))) {
            mark(raised, at, place);
        } else if (NameSigns.isTitle(word) && follows(sheet, at)) {
            mark(raised, at, nameEnd(sheet, at + 1));
        } else if (given.has(word) && isRare(sheet, at)) {
            mark(raised, at, nameEnd(sheet, at));
        } else if (surnames.has(word) && isRare(sheet, at)) {
            mark(raised, at, at + 1);
        } else if (leadsTo(sheet, at, heads) && isRare(sheet, at)) {
            mark(raised, at, heads.end(sheet, at + 1));
        }
    }

    private static boolean follows(Sheet sheet, int at) {
        return at + 1 < sheet.words().size() && sheet.joined(at) && isRare(sheet, at + 1);
    }

    private static boolean leadsTo(Sheet sheet, int at, PhraseList list) {
        return at + 1 < sheet.words().size() && sheet.joined(at) && list.end(sheet, at + 1) > at + 1;
    }

    /** One past the last word of a name that begins at a word: names and rare words that follow it. */
    private int nameEnd(Sheet sheet, int from) {
        int end = from + 1;
        while (end < sheet.words().size() && end - from < LONGEST_NAME_WORDS && sheet.joined(end - 1)) {
            String word = sheet.words().get(end).folded();
            boolean name = (given.has(word) || surnames.has(word)) && isRare(sheet, end);
            boolean surname = isRare(sheet, end) && word.length() > 3 && !endsLikeAVerb(word);
            if (!name && !surname) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean endsLikeAVerb(String word) {
        return word.endsWith("s") || word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ly");
    }

    private static boolean isRare(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        return word.length() > 2 && !NEVER.contains(word.folded()) && !Lexicon.isOrdinaryWord(word.folded());
    }

    private static void mark(boolean[] raised, int from, int to) {
        for (int i = from; i < Math.min(to, raised.length); i++) {
            raised[i] = true;
        }
    }
}

package org.postroom.redaction.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameLinks;
import org.postroom.redaction.words.NameNeighbours;

/** Whom the words of one sheet speak of: one person, or many. */
final class DetailSigns {
    private static final Set<String> ONE =
            Lexicon.words("he she him himself herself hed shed hes shes i id im ive myself");
    private static final Set<String> OWNERS = Set.of("his", "her", "my");
    private static final Set<String> ONE_OF = Lexicon.words("a an one our my another the his her");
    /** "two dispensers on maternity leave" are not one person. */
    private static final Set<String> SEVERAL =
            Lexicon.words("two three four five six seven eight nine ten both several many");

    private static final Set<String> PERSONS =
            Lexicon.words("student predecessor successor deputy lad lass girl boy woman man lady gentleman cleaner "
                    + "caretaker porter driver handyman locum trainee apprentice volunteer applicant neighbour "
                    + "teenager caller pensioner newcomer colleague chap bloke fella");
    private static final Set<String> MANY = Lexicon.words("we they which practice practices surgery building site "
            + "branch team teams staff partners it systems were");
    private static final Set<String> BY_PRONOUN = Set.of("he", "she", "him", "his", "her", "hed", "shed");
    private static final int REACH_WORDS = 14;

    private final Sheet sheet;
    private final DetailWords lists;
    private final boolean[] named;
    private final int[] sentences;
    private final int[] sentenceEnds;
    /** By the first word of a sentence, what {@link #sentenceOfOne} found: a long one is not read for each of its words. */
    private final Map<Integer, Boolean> ofOne = new HashMap<>();

    /** How surely one person is meant. */
    enum Who {
        NOBODY,
        SOME_ROLE,
        ONE_PERSON
    }

    DetailSigns(Sheet sheet, List<Finding> findings, DetailWords lists) {
        this.sheet = sheet;
        this.lists = lists;
        this.named = new boolean[sheet.words().size()];
        findings.stream().filter(finding -> finding.kind() == Kind.PERSON).forEach(finding -> {
            for (int i = sheet.wordAt(finding.start()); i < named.length; i++) {
                if (sheet.words().get(i).start() >= finding.end()) {
                    break;
                }
                named[i] = true;
            }
        });
        this.sentences = new int[named.length];
        for (int i = 1; i < sentences.length; i++) {
            sentences[i] = endsBefore(i) ? i : sentences[i - 1];
        }
        this.sentenceEnds = new int[named.length];
        for (int i = named.length - 1; i >= 0; i--) {
            boolean last = i + 1 == named.length || sentences[i + 1] == i + 1;
            sentenceEnds[i] = last ? i + 1 : sentenceEnds[i + 1];
        }
    }

    /** Whether a word is (part of) somebody's name. */
    boolean isNamed(int at) {
        return at >= 0 && at < named.length && named[at];
    }

    /** The words after which a name ends. */
    List<Integer> nameEnds() {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < named.length; i++) {
            if (named[i] && !isNamed(i + 1)) {
                ends.add(i);
            }
        }
        return ends;
    }

    /** The first word of the sentence that a word stands in. */
    int sentenceStart(int at) {
        return at > 0 ? sentences[at] : at;
    }

    /** One past the last word of the sentence that a word stands in. */
    int sentenceEnd(int at) {
        return sentenceEnds[at];
    }

    private boolean endsBefore(int at) {
        Word word = sheet.words().get(at);
        String gap = gap(at - 1);
        return word.opens() && gap.chars().anyMatch(c -> ".?!\n\u2022".indexOf(c) >= 0);
    }

    /** What stands between a word and the next, or the end of the text, with any possessive ending. */
    String gap(int left) {
        boolean last = left + 1 >= sheet.words().size();
        int next = last ? sheet.text().length() : sheet.words().get(left + 1).start();
        return sheet.between(sheet.words().get(left).end(), next);
    }

    /** Who the words before a place in its sentence speak of; the nearest sign counts. */
    Who before(int at) {
        int start = Math.max(sentenceStart(at), at - REACH_WORDS);
        for (int i = at - 1; i >= start; i--) {
            String word = folded(i);
            if (isNamed(i) || ONE.contains(word) || OWNERS.contains(word)) {
                return Who.ONE_PERSON;
            }
            if (isRole(i)) {
                return Who.SOME_ROLE;
            }
            if (lists.isGroup(word)) {
                return Who.NOBODY;
            }
        }
        return Who.NOBODY;
    }

    /** Whether what begins at a word is told of one person: the nearest subject before it, else the sentence before. */
    boolean toldOfOne(int at) {
        int start = sentenceStart(at);
        if (SEVERAL.contains(folded(at - 2)) && folded(at - 1).endsWith("s")) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(start, at - REACH_WORDS); i--) {
            String word = folded(i);
            if (isNamed(i) || isRole(i) || ONE.contains(word) || OWNERS.contains(word) || isOneOfMany(i)) {
                return true;
            }
            if (MANY.contains(word) || lists.isGroup(word)) {
                return false;
            }
        }
        return at - start <= 2 && oneJustBefore(at);
    }

    /** Whether a listed detail begins between two words. */
    boolean tellsDetail(int from, int to) {
        for (int i = from; i < Math.min(to, named.length); i++) {
            if (lists.at(sheet, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is the verb in "she is", "Ada was", or the contracted "he's", "I'm". */
    boolean isBeing(int at) {
        String word = folded(at);
        boolean subject = isNamed(at - 1) || folded(at - 1).matches("he|she|i|who") || isRole(at - 1);
        return word.matches("is|was|am") && subject
                || word.equals("im")
                || word.matches("he|she|who") && gap(at).startsWith("'s");
    }

    /** "one of our nurses", "one man": one person stands for many. */
    private boolean isOneOfMany(int at) {
        return folded(at).equals("one") && folded(at + 1).equals("of")
                || folded(at).matches("whose|somebodys");
    }

    /** Whether the sentence speaks of one person by "he", "she" or a possessive, and nowhere of many. */
    boolean sentenceOfOne(int at) {
        return ofOne.computeIfAbsent(sentenceStart(at), start -> speaksOfOne(start, sentenceEnd(start)));
    }

    private boolean speaksOfOne(int start, int end) {
        boolean one = false;
        for (int i = start; i < end; i++) {
            String word = folded(i);
            if (lists.isGroup(word) && !lists.isRelative(word)) {
                return false;
            }
            one |= BY_PRONOUN.contains(word);
        }
        return one;
    }

    /** Whether the sentence before speaks of one person, or the one before that. */
    boolean oneJustBefore(int at) {
        int start = sentenceStart(at);
        int before = start > 0 ? sentenceStart(start - 1) : start;
        int first = before > 0 ? sentenceStart(before - 1) : before;
        for (int i = first; i < start; i++) {
            if (isNamed(i) || isRole(i) || folded(i).matches("he|she|him|her|his")) {
                return true;
            }
        }
        return false;
    }

    /** The words that mean one relative or colleague: "her mother", "our driver", "a receptionist". */
    List<Integer> roleEnds() {
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i + 1 < named.length; i++) {
            if (isRole(i) && !isNamed(i) && !isNamed(i + 1)) {
                ends.add(i);
            }
        }
        return ends;
    }

    /** "a receptionist", "one of our nurses", "the senior partner". */
    boolean isRole(int at) {
        String word = folded(at);
        boolean kin = lists.isRelative(word);
        if (!NameNeighbours.ROLES.contains(word) && !PERSONS.contains(word) && !kin) {
            return false;
        }
        for (int i = at; i >= Math.max(0, at - 3); i--) {
            if (ONE_OF.contains(folded(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word before a place says whose it is: her, Anna's, the partner's. */
    boolean ownedBefore(int at) {
        if (at == 0) {
            return false;
        }
        String gap = gap(at - 1);
        boolean ending = gap.startsWith("'");
        boolean ofOne = isNamed(at - 1) || isRole(at - 1) || lists.isRelative(folded(at - 1));
        return OWNERS.contains(folded(at - 1)) && gap.isBlank() || ending && ofOne;
    }

    String folded(int at) {
        return at >= 0 && at < sheet.words().size() ? sheet.words().get(at).folded() : "";
    }

    /** Whether a word and the next stand in one run, with nothing but a blank or hyphen between. */
    boolean runsOn(int left) {
        return left >= 0 && left + 1 < sheet.words().size() && NameLinks.close(sheet, left);
    }
}

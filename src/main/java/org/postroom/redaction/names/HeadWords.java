package org.postroom.redaction.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.Labels;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameLinks;
import org.postroom.redaction.words.NameSigns;

/** The listed words that make a name that of a practice, an organisation or a place, and what each may do. */
public final class HeadWords {
    private static final int LONGEST_HEAD_WORDS = 6;
    private static final Set<String> GENERIC = Lexicon.read("generic-words.txt");

    private final Set<String> practices;
    private final Set<String> organisations;
    private final Set<String> weak;
    private final Set<String> small;
    private final Set<String> fronts;
    private final Set<String> places;
    private final PlainCapitals plain;
    private final Set<String> tails = new HashSet<>();
    private final Set<String> beforeOf = new HashSet<>();

    public HeadWords(Lists lists, PlainCapitals plain) {
        this.practices = phrases(lists.list("heads-practice"));
        this.organisations = phrases(lists.list("heads-organisation"));
        this.weak = phrases(lists.list("heads-weak"));
        this.small = phrases(lists.list("heads-small"));
        this.fronts = phrases(lists.list("heads-front"));
        this.places = lists.list("places");
        this.plain = plain;
        Set<String> placeHeads = phrases(lists.list("heads-place"));
        tails.addAll(practices);
        tails.addAll(organisations);
        tails.addAll(placeHeads);
        beforeOf.addAll(organisations);
        beforeOf.addAll(placeHeads);
        beforeOf.removeAll(weak);
        fronts.stream()
                .filter(front -> front.endsWith(" of"))
                .forEach(front -> beforeOf.add(front.substring(0, front.length() - " of".length())));
    }

    private static Set<String> phrases(Set<String> lines) {
        return lines.stream()
                .map(line ->
                        Word.in(Reading.of(line)).stream().map(Word::folded).collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    /** The end of the longest head that begins at a word and ends a name, or the word itself: "… Medical Centre". */
    public int tailEnd(Sheet sheet, int at) {
        return longest(sheet, at, tails);
    }

    /** The end of the longest head that begins at a word and opens a name, or the word itself: "University of …". */
    public int frontEnd(Sheet sheet, int at) {
        return longest(sheet, at, fronts);
    }

    private static int longest(Sheet sheet, int at, Set<String> heads) {
        StringBuilder phrase = new StringBuilder();
        int best = at;
        for (int i = at; i < Math.min(sheet.words().size(), at + LONGEST_HEAD_WORDS); i++) {
            if (i > at && !NameLinks.close(sheet, i - 1)) {
                break;
            }
            phrase.append(i > at ? " " : "").append(sheet.words().get(i).folded());
            if (heads.contains(phrase.toString())) {
                best = i + 1;
            }
        }
        return best;
    }

    boolean isTail(String word) {
        return tails.contains(word);
    }

    /** An abbreviation to keep or a day of the week, which no name of a body begins with. */
    boolean isNoName(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        return word.allCapitals(sheet.text()) && plain.isAcronym(word.folded()) || NameSigns.isWeekday(word.folded());
    }

    /** "Kelly and Hope Street": somebody, and a street. */
    boolean isGivenName(String word) {
        return plain.isGiven(word);
    }

    boolean isPlaceTail(String word) {
        return tails.contains(word) && kindOfTail(word) == Kind.PLACE;
    }

    /** Whether the head counts after a word only that is no ordinary word. */
    boolean isWeak(String head) {
        return weak.contains(head);
    }

    /** Whether the head may stand in small letters after a rare name: "the Pilmuir estate". */
    boolean maySmall(String head) {
        return small.contains(head);
    }

    /** Whether "of" after this word leads on to more of the same name: "University of …", "Firth of …". */
    boolean leadsOn(String word) {
        return beforeOf.contains(word);
    }

    /** What a head at the end of a name makes of it. */
    public Kind kindOfTail(String head) {
        return practices.contains(head) ? Kind.PRACTICE : organisations.contains(head) ? Kind.ORG : Kind.PLACE;
    }

    static Kind kindOfFront(String front) {
        if (front.equals("meddygfa")) {
            return Kind.PRACTICE;
        }
        boolean named = !Labels.organisation(front).equals("Organisation") || front.startsWith("cyf");
        return named ? Kind.ORG : Kind.PLACE;
    }

    /** A word that says nothing of which body is meant: local, medical, east. */
    public static boolean isGeneric(String word) {
        return GENERIC.contains(word);
    }

    /** A small word with a capital that only opens the sentence. */
    public static boolean isDropped(Word word) {
        return GENERIC.contains("-" + word.folded()) || NameSigns.isMonth(word.folded());
    }

    /** Whether one of the words tells one body from another; before the head of a practice every rare word does. */
    boolean anyRare(List<Word> words, boolean practice) {
        return words.stream()
                .anyMatch(word -> word.capital()
                        && word.length() > 1
                        && (places.contains(word.folded())
                                || isTelling(word)
                                || practice && !Lexicon.isOrdinaryWord(word.folded()))
                        && !isGeneric(word.folded()));
    }

    /** Whether one of the words is a listed place, or no English word, or one that the trade does not write so. */
    boolean anyNamed(List<Word> words) {
        return words.stream()
                .anyMatch(word -> word.capital()
                        && word.length() > 2
                        && !isGeneric(word.folded())
                        && (places.contains(word.folded()) || !plain.has(word.folded())));
    }

    /** Whether a word before a name may be a role, an abbreviation or the English word that opens the sentence. */
    boolean isFront(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        boolean opener = word.opens()
                && Dictionary.has(word.folded())
                && !plain.isGiven(word.folded())
                && plain.holdsNoSurname(word.folded());
        boolean acronym = word.allCapitals(sheet.text()) && plain.isAcronym(word.folded());
        return !places.contains(word.folded()) && (opener || acronym || plain.isRole(word.folded()));
    }

    private boolean isTelling(Word word) {
        return word.opens() ? !Dictionary.has(word.folded()) : !plain.has(word.folded());
    }

    /** How many of the words say which body is meant. */
    static long specific(List<Word> words) {
        return words.stream()
                .filter(word -> word.capital() && !isGeneric(word.folded()) && !NameLinks.isLink(word.folded()))
                .count();
    }

    /** Whether one of the words says which body is meant. */
    static boolean anySpecific(List<Word> words) {
        return specific(words) > 0;
    }
}

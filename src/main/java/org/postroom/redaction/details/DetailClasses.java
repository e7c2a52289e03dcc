package org.postroom.redaction.details;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postroom.redaction.words.Lexicon;

/** The classes of words that turns of phrase are made of, on one sheet: {@code <kin>}, {@code <age>}, {@code <job>}. */
final class DetailClasses {
    private static final Set<String> OWNERS = Set.of("his", "her", "my", "whose");
    private static final Set<String> SMALL = Lexicon.words(
            "who and or of in with the is was from to for at on which that has had by as but when now he she i a an");
    private static final Set<String> NUMBERS = Lexicon.words(
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
                    + "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety several many a");
    /** After "former" or "retired" these tell of the practice itself, or of no person. */
    private static final Set<String> NO_JOB = Lexicon.words(
            "colleague partner manager leader lead chair patient customer supplier trainee apprentice receptionist "
                    + "administrator secretary registrar employee employer landlord owner student tutor contractor "
                    + "member other number paper order water corner letter register chapter server computer printer "
                    + "tower floor matter quarter winter summer location building address locum deputy successor "
                    + "predecessor never over under after whether either neither rather another however director "
                    + "mentor supervisor provider holder neighbour tenant client president");

    private static final Set<String> NO_TRADE = Lexicon.words("partner colleague partners number order other patient");
    private static final Set<String> JOBS = Lexicon.words(
            "deputy nurse cook chef guard pilot judge priest vet clerk coach nun monk lady dean bishop marine cleric"
                    + " squaddie copper bobby don diplomat physio athlete champion rep mp sergeant major captain colonel"
                    + " corporal commander lieutenant constable hand maid midwife housewife page model spy magistrate"
                    + " surgeon gp head matron cop convict navvy bookie councillor mayor steward agent apprentice addict"
                    + " alcoholic offender prisoner");
    private static final int LONGEST_JOB_WORDS = 4;
    private static final int LONGEST_NAME_WORDS = 4;
    private static final int MOST_MODIFIERS = 4;

    private final DetailTokens tokens;
    private final DetailSigns signs;
    private final DetailWords lists;
    private final Map<String, Map<Integer, List<Integer>>> known = new HashMap<>();

    DetailClasses(DetailTokens tokens, DetailSigns signs, DetailWords lists) {
        this.tokens = tokens;
        this.signs = signs;
        this.lists = lists;
    }

    DetailTokens tokens() {
        return tokens;
    }

    /** Where a class of words can end that begins at a token; empty when it does not begin there, or is unknown. */
    List<Integer> ends(String name, int at) {
        if (at >= tokens.size() || tokens.get(at).isBreak()) {
            return List.of();
        }
        return known.computeIfAbsent(name, any -> new HashMap<>()).computeIfAbsent(at, any -> found(name, at));
    }

    private List<Integer> found(String name, int at) {
        if (name.equals("w")) {
            return tokens.text(at).startsWith("'") ? List.of() : List.of(at + 1);
        }
        if (!tokens.opensWord(at)) {
            return List.of();
        }
        int word = tokens.get(at).word();
        return switch (name) {
            case "owner" -> owner(at, word);
            case "age" -> words(word, DetailWords.ageEnd(tokens.sheet(), word));
            case "num" -> NUMBERS.contains(tokens.text(at)) || isFigure(at) ? List.of(at + 1) : List.of();
            case "year" -> tokens.text(at).matches("(?:19|20)\\d\\d") ? List.of(at + 1) : List.of();
            case "cap" ->
                IntStream.rangeClosed(1, capitals(word))
                        .map(i -> tokens.endOfWord(word + i - 1))
                        .boxed()
                        .toList();
            case "name" ->
                IntStream.rangeClosed(1, named(word))
                        .map(i -> tokens.endOfWord(word + i - 1))
                        .boxed()
                        .toList();
            case "role" -> signs.isRole(word) ? List.of(tokens.endOfWord(word)) : List.of();
            case "group" -> lists.isGroup(tokens.text(at)) ? List.of(at + 1) : List.of();
            case "job" -> jobs(word, NO_JOB);
            case "trade" -> jobs(word, NO_TRADE);
            case "service" -> words(word, lists.isService(tokens.sheet(), word) ? word + 1 : word);
            case "illness" -> modified("condition", word, false);
            case "condition", "state", "family" -> modified(name, word, true);
            case "faith", "origin", "calling", "country", "kin" -> words(word, lists.end(name, tokens.sheet(), word));
            default -> List.of();
        };
    }

    private boolean isFigure(int at) {
        return tokens.text(at).length() < 3 && tokens.text(at).chars().allMatch(Character::isDigit);
    }

    /** From a word to one past its last; the possessive ending may belong to it. */
    private List<Integer> words(int from, int to) {
        if (to <= from) {
            return List.of();
        }
        int end = tokens.endOfWord(to - 1);
        return tokens.text(end).equals("'s") ? List.of(end, end + 1) : List.of(end);
    }

    /** A listed phrase after words such as "a severe": a condition that is no service. */
    private List<Integer> modified(String list, int word, boolean unlessService) {
        for (int i = 0; i <= MOST_MODIFIERS && word + i < tokens.sheet().words().size(); i++) {
            int end = lists.end(list, tokens.sheet(), word + i);
            if (end == word + 1 + i && lists.isVague(tokens.sheet(), word + i)) {
                return List.of();
            }
            if (end > word + i) {
                return unlessService && lists.isService(tokens.sheet(), end) ? List.of() : words(word, end);
            }
            if (!DetailWords.isModifier(signs.folded(word + i)) || !signs.runsOn(word + i)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "his", "whose", "Anna Lowe's", "the driver's". */
    private List<Integer> owner(int at, int word) {
        if (OWNERS.contains(tokens.text(at))) {
            return List.of(at + 1);
        }
        int length = named(word);
        int end = length > 0 ? tokens.endOfWord(word + length - 1) : signs.isRole(word) ? at + 1 : at;
        return end > at && tokens.text(end).equals("'s") ? List.of(end + 1) : List.of();
    }

    private int named(int word) {
        int length = 0;
        while (length < LONGEST_NAME_WORDS && signs.isNamed(word + length)) {
            length++;
        }
        return length;
    }

    private int capitals(int word) {
        int length = 0;
        while (length < LONGEST_NAME_WORDS
                && word + length < tokens.sheet().words().size()
                && tokens.sheet().words().get(word + length).capital()
                && (length == 0 || signs.runsOn(word + length - 1))) {
            length++;
        }
        return length;
    }

    /** What somebody was: up to four words of which the last means a person. */
    private List<Integer> jobs(int word, Set<String> but) {
        return Stream.iterate(word, i -> i + 1)
                .limit(LONGEST_JOB_WORDS)
                .takeWhile(i -> i < tokens.sheet().words().size()
                        && !SMALL.contains(signs.folded(i))
                        && (i == word || signs.runsOn(i - 1)))
                .filter(i -> !but.contains(signs.folded(i)) && meansPerson(signs.folded(i)))
                .map(tokens::endOfWord)
                .toList();
    }

    static boolean meansPerson(String word) {
        if (word.length() < 2) {
            return false;
        }
        return JOBS.contains(word)
                || word.length() > 4
                        && Stream.of(
                                        "er",
                                        "or",
                                        "ist",
                                        "man",
                                        "woman",
                                        "ian",
                                        "eer",
                                        "ant",
                                        "wright",
                                        "smith",
                                        "maid",
                                        "herd",
                                        "master",
                                        "mistress",
                                        "wife",
                                        "monger",
                                        "ess",
                                        "ain")
                                .anyMatch(word::endsWith);
    }
}

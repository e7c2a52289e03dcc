package org.postroom.redaction.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;

/**
 * What stands around each word of a sheet: the classes of words it belongs to, the breaks beside it, the stretch between
 * breaks, and whom the words before it speak of.
 */
final class DetailSurroundings {
    /** The end of a sentence, a lesser break, a colon, a possessive, and none at all. */
    static final String STOP = ".";

    private static final String COMMA = ",";
    private static final String COLON = ":";
    private static final String OWNING = "'";
    private static final String NONE = "_";
    private static final List<String> LISTS =
            List.of("condition", "state", "family", "faith", "origin", "calling", "country", "relatives");
    /** Classes of small words, which say nothing of the words that belong to them. */
    private static final Set<String> SMALL = Lexicon.words("be have close closekids closeage glue from poss nearly adv"
            + " tail when dir modif quality thing withWhom arrival endill kinfolk suffer condtail haveget behave");

    private static final Set<String> HE = Lexicon.words("he she him hed shed hes shes himself herself");
    private static final Set<String> I = Lexicon.words("i im ive id me myself");
    private static final Set<String> WHOSE = Set.of("his", "her", "my", "whose");
    private static final Set<String> MANY = Lexicon.words("we us they them our their these those all each every");
    private static final Set<String> THING = Lexicon.words("it this that which practice surgery there");
    private static final int LONGEST_FIGURE = 5;

    private final Sheet sheet;
    private final DetailSigns signs;
    private final DetailWords lists;
    private final List<Set<String>> classes = new ArrayList<>();
    private final String[] breaks;
    private final String[] said;
    private final String[] speaker;
    private final int[] stretch;
    private final int[] stretchEnd;
    private final int[] sentence;

    DetailSurroundings(Sheet sheet, DetailSigns signs, DetailWords lists, Map<String, Set<String>> classesOfWords) {
        this.sheet = sheet;
        this.signs = signs;
        this.lists = lists;
        int size = size();
        this.breaks = new String[size + 1];
        this.said = new String[size];
        this.speaker = new String[size];
        this.stretch = new int[size];
        this.stretchEnd = new int[size];
        this.sentence = new int[size];
        for (int i = 0; i < size; i++) {
            classes.add(new TreeSet<>(classesOfWords.getOrDefault(signs.folded(i), Set.of())));
        }
        breaks[size] = STOP;
        for (int i = 0; i < size; i++) {
            breaks[i] = i == 0 ? STOP : breakAfter(i - 1);
            classify(i);
            said[i] = says(i);
            sentence[i] = breaks[i].equals(STOP) ? i : sentence[i - 1];
            stretch[i] = breaks[i].equals(NONE) || breaks[i].equals(OWNING) ? stretch[i - 1] : i;
        }
        for (int i = size - 1; i >= 0; i--) {
            stretchEnd[i] = i + 1 < size && stretch[i + 1] == stretch[i] ? stretchEnd[i + 1] : i + 1;
        }
        speakers();
    }

    /** The classes of single words that the lines of details-classes give. */
    static Map<String, Set<String>> classesOfWords(Set<String> lines) {
        Map<String, Set<String>> classes = new HashMap<>();
        for (String line : lines) {
            String[] sides = line.split("=", 2);
            String name = sides[0].strip();
            if (sides.length < 2 || SMALL.contains(name)) {
                continue;
            }
            for (String way : sides[1].split("\\|")) {
                String words = way.strip();
                if (!words.contains(" ") && !words.contains("<")) {
                    for (String word : words.split("/")) {
                        classes.computeIfAbsent(word, any -> new HashSet<>()).add(name);
                    }
                }
            }
        }
        return classes;
    }

    int size() {
        return sheet.words().size();
    }

    Set<String> classes(int at) {
        return classes.get(at);
    }

    String word(int at) {
        return signs.folded(at);
    }

    /** What stands before a word; at the number of words, a stop. */
    String breakBefore(int at) {
        return breaks[at];
    }

    /** Whom the words before speak of: a name, "he", "I", "his", "we", a group, a role, a thing; "none". */
    String speaker(int at) {
        return speaker[at];
    }

    /** The same for a word itself; empty when it speaks of nobody. */
    String says(int at) {
        if (said[at] != null) {
            return said[at];
        }
        String word = word(at);
        if (signs.isNamed(at)) {
            return "name";
        }
        if (HE.contains(word)) {
            return "he";
        }
        if (I.contains(word)) {
            return "I";
        }
        if (WHOSE.contains(word)) {
            return "his";
        }
        if (MANY.contains(word)) {
            return "we";
        }
        if (lists.isGroup(word)) {
            return "group";
        }
        return signs.isRole(at) ? "role" : THING.contains(word) ? "it" : "";
    }

    /** The first word of the stretch between breaks that a word stands in. */
    int stretchStart(int at) {
        return stretch[at];
    }

    /** One past the last word of that stretch. */
    int stretchEnd(int at) {
        return stretchEnd[at];
    }

    /** The first word of the sentence that a word stands in. */
    int sentenceStart(int at) {
        return sentence[at];
    }

    private void speakers() {
        String last = "none";
        for (int i = 0; i < size(); i++) {
            if (breaks[i].equals(STOP)) {
                last = signs.oneJustBefore(i) ? "before" : "none";
            }
            speaker[i] = last;
            last = said[i].isEmpty() ? last : said[i];
        }
    }

    private String breakAfter(int left) {
        String gap = signs.gap(left);
        if (gap.equals(" ") || gap.equals("-")) {
            return NONE;
        }
        if (gap.chars().anyMatch(c -> "\n.?!".indexOf(c) >= 0)) {
            return STOP;
        }
        if (gap.startsWith("'s ")) {
            return OWNING;
        }
        if (gap.contains(";") || gap.contains(":")) {
            return COLON;
        }
        return gap.chars().anyMatch(c -> ",()\u2013".indexOf(c) >= 0) || gap.equals(" - ") ? COMMA : NONE;
    }

    private void classify(int at) {
        for (String list : LISTS) {
            mark(at, lists.end(list, sheet, at), list);
        }
        mark(at, DetailWords.ageEnd(sheet, at), "age");
        Set<String> own = classes.get(at);
        if (signs.isNamed(at)) {
            own.clear();
            own.add("name");
        }
        String word = word(at);
        add(own, "group", lists.isGroup(word));
        add(own, "service", at > 0 && lists.isService(sheet, at));
        add(own, "role", signs.isRole(at));
        add(own, "person", DetailClasses.meansPerson(word));
        add(
                own,
                "figure" + Math.min(word.length(), LONGEST_FIGURE),
                word.chars().allMatch(c -> c >= '0' && c <= '9'));
        Word written = sheet.words().get(at);
        add(own, "capital", written.capital() && !written.opens() && !signs.isNamed(at));
    }

    private void mark(int from, int to, String name) {
        for (int i = from; i < to; i++) {
            classes.get(i).add(name);
        }
    }

    private static void add(Set<String> classes, String name, boolean belongs) {
        if (belongs) {
            classes.add(name);
        }
    }
}

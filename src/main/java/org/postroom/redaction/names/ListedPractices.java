package org.postroom.redaction.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.rules.PhraseList;
import org.postroom.redaction.rules.PracticeTable;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Finding.Rank;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Recogniser;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Heads;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameLinks;
import org.postroom.redaction.words.NameSigns;

/**
 * Practices on the lists: their names, codes, postcodes and telephone numbers. A name made of ordinary words (Park
 * Surgery) counts with capitals only, and one that says nothing (The Medical Centre) not at all.
 */
public final class ListedPractices implements Recogniser {
    /** The name of this recogniser. */
    public static final String NAME = "lists/practices";
    /** A shorter code, such as the three digits of a cypher, is any number. */
    private static final int SHORTEST_CODE = 5;

    private static final int MOST_PARTS = 5;
    private static final double SURE = 0.97;
    private static final double LIKELY = 0.85;

    private final PhraseList rare;
    private final PhraseList ordinary;
    private final Map<String, Code> codes = new HashMap<>();

    private record Code(Kind kind, String label, String because) {}

    public ListedPractices(Lists lists) {
        Set<String> rareNames = new HashSet<>();
        Set<String> ordinaryNames = new HashSet<>();
        for (String name : lists.list(PracticeTable.NAMES)) {
            List<String> telling = telling(name);
            if (!telling.isEmpty() && !isDoctor(name)) {
                (telling.stream().allMatch(Lexicon::isOrdinaryWord) ? ordinaryNames : rareNames).add(name);
            }
        }
        this.rare = new PhraseList(rareNames);
        this.ordinary = new PhraseList(ordinaryNames);
        add(lists, PracticeTable.CODES, new Code(Kind.ID, "a practice code", "The code of a listed practice."));
        add(lists, PracticeTable.POSTCODES, new Code(Kind.CONTACT, "a postcode", "The postcode of a listed practice."));
        add(
                lists,
                PracticeTable.PHONES,
                new Code(Kind.CONTACT, "a phone number", "The telephone number of a listed practice."));
    }

    private void add(Lists lists, String list, Code code) {
        lists.list(list).stream()
                .map(PracticeTable::squashed)
                .filter(text -> text.length() >= SHORTEST_CODE)
                .forEach(text -> codes.putIfAbsent(text, code));
    }

    /** The words of a name that say which practice is meant. */
    private static List<String> telling(String name) {
        return Word.in(Reading.of(name)).stream()
                .map(Word::folded)
                .filter(word -> word.length() > 1 && !Heads.isHead(word) && !HeadWords.isGeneric(word))
                .filter(word -> !NameLinks.isLink(word) && !NameSigns.isTitle(word))
                .toList();
    }

    /** "DR A KHAN": many practices are listed by their doctor alone, who is a person in a text. */
    private static boolean isDoctor(String name) {
        List<String> words =
                Word.in(Reading.of(name)).stream().map(Word::folded).toList();
        boolean titled = words.get(0).equals("drs") || NameSigns.isTitle(words.get(0));
        return titled && words.stream().noneMatch(word -> word.equals("partners") || Heads.isHead(word));
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < sheet.words().size(); at++) {
            name(sheet, at, findings);
            if (!codes.isEmpty() && hasDigit(sheet.words().get(at))) {
                code(sheet, at, findings);
            }
        }
        return findings;
    }

    private void name(Sheet sheet, int at, List<Finding> findings) {
        int end = rare.end(sheet, at);
        boolean sure = end > at;
        if (!sure) {
            end = ordinary.end(sheet, at);
        }
        if (end > at && (sure || inCapitals(sheet, at, end))) {
            int start = sheet.words().get(at).start();
            int stop = sheet.words().get(end - 1).end();
            findings.add(new Finding(
                    sheet.number(),
                    start,
                    stop,
                    Kind.PRACTICE,
                    null,
                    NAME,
                    "The name of a listed practice.",
                    sure ? SURE : LIKELY,
                    Rank.RULE));
        }
    }

    private static boolean inCapitals(Sheet sheet, int from, int end) {
        return sheet.words().subList(from, end).stream().allMatch(word -> word.capital() || isSmall(word));
    }

    private static boolean isSmall(Word word) {
        return NameLinks.isLink(word.folded()) || word.folded().equals("the");
    }

    private void code(Sheet sheet, int at, List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (int i = at; i < Math.min(sheet.words().size(), at + MOST_PARTS); i++) {
            if (i > at && !sheet.joined(i - 1)) {
                return;
            }
            text.append(sheet.words().get(i).folded());
            Code code = codes.get(text.toString());
            if (code != null) {
                int start = sheet.words().get(at).start();
                int end = sheet.words().get(i).end();
                findings.add(new Finding(
                        sheet.number(), start, end, code.kind(), code.label(), NAME, code.because(), SURE, Rank.RULE));
                return;
            }
        }
    }

    private static boolean hasDigit(Word word) {
        return word.folded().chars().anyMatch(Character::isDigit);
    }
}

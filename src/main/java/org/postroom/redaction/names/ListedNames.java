package org.postroom.redaction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Finding.Rank;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Recogniser;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.MonthSigns;
import org.postroom.redaction.words.NameNeighbours;
import org.postroom.redaction.words.NameRun;
import org.postroom.redaction.words.NameSigns;

/** Names told by the lists of given names and surnames; two signs together are surer than one. */
public final class ListedNames implements Recogniser {
    private static final int SHORTEST_SMALL = 4;

    private final Set<String> given;
    private final Set<String> surnames;

    public ListedNames(Lists lists) {
        this.given = lists.list("given-names");
        this.surnames = lists.list("surnames");
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        int at = 0;
        while (at < sheet.words().size()) {
            int end = Math.max(at + 1, NameRun.end(sheet, at));
            small(sheet, at, findings);
            run(sheet, at, end, findings);
            at = end;
        }
        return findings;
    }

    private void run(Sheet sheet, int from, int end, List<Finding> findings) {
        List<Word> words = sheet.words();
        int first = from;
        while (first < end && !isGiven(words.get(first)) && !startsByInitial(sheet, first, end)) {
            first++;
        }
        if (first < end && words.get(first).capital()) {
            if (end - first > 1 && secondSign(sheet, first, end)) {
                add(sheet, first, end, "A given name or initial with a surname.", 0.85, Rank.LIST, findings);
            } else if (isGiven(words.get(first)) && (alone(sheet, first) || usedAsName(sheet, first))) {
                add(sheet, first, first + 1, "A given name.", 0.7, Rank.LIST, findings);
            }
        } else if (end - from >= 1) {
            surname(sheet, from, end, findings);
        }
    }

    private void surname(Sheet sheet, int from, int end, List<Finding> findings) {
        Word last = sheet.words().get(end - 1);
        boolean listed = surnames.contains(last.folded()) && last.capital() && !last.opens();
        if (listed && !Lexicon.isOrdinaryWord(last.folded()) && !last.allCapitals(sheet.text())) {
            boolean unknownBefore = end - from == 2
                    && !NameSigns.isTitle(sheet.words().get(from).folded())
                    && !Lexicon.isOrdinaryWord(sheet.words().get(from).folded());
            add(
                    sheet,
                    unknownBefore ? from : end - 1,
                    end,
                    "A surname.",
                    unknownBefore ? 0.75 : 0.6,
                    Rank.LIST,
                    findings);
        }
    }

    private boolean isGiven(Word word) {
        return given.contains(word.folded());
    }

    private static boolean startsByInitial(Sheet sheet, int at, int end) {
        Word word = sheet.words().get(at);
        boolean single = word.length() == 1
                && word.capital()
                && Character.isLetter(sheet.text().charAt(word.start()));
        if (word.start() > 0 && sheet.text().charAt(word.start() - 1) == '&') {
            return false;
        }
        boolean stop = sheet.text().startsWith(".", word.end());
        boolean spare = word.folded().equals("i") || word.folded().equals("a");
        return single && at + 1 < end && (stop || !spare && !word.opens());
    }

    /** A second sign: a rare given name before any name, or a surname that is listed or no ordinary word. */
    private boolean secondSign(Sheet sheet, int first, int end) {
        Word given = sheet.words().get(first);
        Word last = sheet.words().get(end - 1);
        boolean onlyLastInCapitals =
                last.allCapitals(sheet.text()) && !given.allCapitals(sheet.text()) && given.length() > 1;
        if (NameSigns.isMonth(last.folded()) || onlyLastInCapitals) {
            return false;
        }
        if (NameSigns.isMonth(given.folded())) {
            return !MonthSigns.isMonth(sheet, first) && isLikelySurname(last);
        }
        boolean initialLast = end - first == 2 && last.length() == 1 && isGiven(given) && !given.opens();
        if (initialLast || isListedPair(sheet, first, end)) {
            return true;
        }
        boolean rareGiven = !Lexicon.isOrdinaryWord(given.folded()) && given.length() > 1;
        boolean initials = given.length() == 1 && (sheet.text().startsWith(".", given.end()) || end - first > 2);
        boolean rareAfter = sheet.words().subList(first + 1, end).stream()
                .anyMatch(word -> word.length() > 2 && !Lexicon.isOrdinaryWord(word.folded()));
        return rareGiven || rareAfter || initials && last.length() > 2;
    }

    private boolean isLikelySurname(Word word) {
        return surnames.contains(word.folded()) || word.length() > 2 && !Dictionary.has(word.folded());
    }

    /** "Will Sharp": both are words, but one is listed as a given name, the other as a surname, and no term goes on. */
    private boolean isListedPair(Sheet sheet, int first, int end) {
        Word last = sheet.words().get(end - 1);
        boolean heading = end < sheet.words().size()
                && sheet.joined(end - 1)
                && sheet.words().get(end).capital();
        return end - first == 2
                && isGiven(sheet.words().get(first))
                && surnames.contains(last.folded())
                && !last.allCapitals(sheet.text())
                && !heading;
    }

    /** A name in small letters: a given name that is no word, beside a surname or doing what people do. */
    private void small(Sheet sheet, int at, List<Finding> findings) {
        Word word = sheet.words().get(at);
        if (word.capital()
                || word.length() < SHORTEST_SMALL
                || !isGiven(word)
                || Lexicon.isOrdinaryWord(word.folded())) {
            return;
        }
        Word next = at + 1 < sheet.words().size() && sheet.joined(at)
                ? sheet.words().get(at + 1)
                : word;
        boolean full = next != word && surnames.contains(next.folded()) && !Lexicon.isOrdinaryWord(next.folded());
        boolean asked = at > 0
                && NameNeighbours.BEFORE_SMALL.contains(
                        sheet.words().get(at - 1).folded())
                && sheet.joined(at - 1);
        boolean owns = sheet.text().startsWith("'s", word.end());
        if (full) {
            add(sheet, at, at + 2, "A given name and a surname in small letters.", 0.75, Rank.LIST, findings);
        } else if (asked || owns || next != word && NameSigns.isWhatPeopleDo(next.folded())) {
            add(sheet, at, at + 1, "A given name in small letters.", 0.55, Rank.LIST, findings);
        }
    }

    private static boolean alone(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        return !Lexicon.isOrdinaryWord(word.folded()) && !word.allCapitals(sheet.text()) && word.length() > 2;
    }

    /** A given name that is a word too (Will, Hope), used as a name: "Will runs it", "Ash, 31, …". */
    private static boolean usedAsName(Sheet sheet, int at) {
        boolean afterArticle = at > 0 && sheet.words().get(at - 1).folded().matches("the|a|an|this|our|my");
        return aged(sheet, at) || presented(sheet, at) || !afterArticle && NameSigns.isName(sheet, at);
    }

    /** "Jade, an apprentice, …" */
    private static boolean presented(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        return word.opens()
                && word.capital()
                && at + 1 < sheet.words().size()
                && sheet.text().startsWith(", ", word.end())
                && NameNeighbours.INTRODUCTIONS.contains(
                        sheet.words().get(at + 1).folded())
                && !NameSigns.isMonth(word.folded());
    }

    /** "Ash, 31, …" */
    private static boolean aged(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        if (at + 1 >= sheet.words().size() || !sheet.text().startsWith(", ", word.end())) {
            return false;
        }
        String next = sheet.textOf(sheet.words().get(at + 1));
        return word.capital()
                && next.length() == 2
                && next.chars().allMatch(Character::isDigit)
                && !NameSigns.isMonth(word.folded());
    }

    private static void add(
            Sheet sheet, int from, int end, String because, double confidence, Rank rank, List<Finding> findings) {
        int start = sheet.words().get(withEpithet(sheet, from)).start();
        int stop = sheet.words().get(end - 1).end();
        findings.add(
                new Finding(sheet.number(), start, stop, Kind.PERSON, null, "people/lists", because, confidence, rank));
    }

    private static int withEpithet(Sheet sheet, int from) {
        boolean epithet = from > 0
                && sheet.joined(from - 1)
                && sheet.words().get(from - 1).capital()
                && NameNeighbours.EPITHETS.contains(sheet.words().get(from - 1).folded());
        return epithet ? from - 1 : from;
    }
}

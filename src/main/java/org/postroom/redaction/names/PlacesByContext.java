package org.postroom.redaction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Finding.Rank;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Recogniser;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameLinks;
import org.postroom.redaction.words.NameRun;

/** Places told by the list of places, by "St …", or by a preposition before a word that is nothing else. */
public final class PlacesByContext implements Recogniser {
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "at", "near", "from", "around", "outside", "towards", "to", "across", "between");
    private static final int MOST_AFTER_SAINT = 3;
    private static final Set<String> SAINTS = Set.of("st", "saint", "ss", "sant", "san");
    private final Set<String> places;
    private final Set<String> given;
    private final int longestPlace;
    private final PlainCapitals plain;

    public PlacesByContext(Lists lists, PlainCapitals plain) {
        this.places = asWords(lists.list("places"));
        this.given = lists.list("given-names");
        this.plain = plain;
        this.longestPlace =
                places.stream().mapToInt(place -> place.split(" ").length).max().orElse(1);
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < sheet.words().size(); at++) {
            Word word = sheet.words().get(at);
            if (!word.capital() || !Character.isLetter(sheet.text().charAt(word.start()))) {
                continue;
            }
            int end = listed(sheet, at);
            if (end > at) {
                add(sheet, at, end, "places/list", "It stands in the list of places.", 0.8, Rank.LIST, findings);
                at = end - 1;
            } else if (saint(sheet, at)) {
                int last = Math.min(NameRun.end(sheet, at + 1), at + 3);
                saintly(sheet, at, last, findings);
            } else if (afterPreposition(sheet, at)) {
                int last = NameRun.end(sheet, at);
                add(
                        sheet,
                        withArticle(sheet, at),
                        last,
                        "places/preposition",
                        "A name that the machine does not know, where a place would stand.",
                        0.5,
                        Rank.LIST,
                        findings);
            }
        }
        return findings;
    }

    private static Set<String> asWords(Set<String> lines) {
        return lines.stream()
                .map(line ->
                        Word.in(Reading.of(line)).stream().map(Word::folded).collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    private int listed(Sheet sheet, int at) {
        StringBuilder phrase = new StringBuilder();
        int best = at;
        for (int i = at; i < Math.min(sheet.words().size(), at + longestPlace); i++) {
            if (i > at && !sheet.joined(i - 1) && !possessive(sheet, i - 1)) {
                break;
            }
            phrase.append(i > at ? " " : "").append(sheet.words().get(i).folded());
            boolean known = places.contains(phrase.toString());
            if (known && sheet.words().get(i).capital() && isPlace(sheet, at, i + 1)) {
                best = i + 1;
            }
        }
        return best;
    }

    private static boolean possessive(Sheet sheet, int left) {
        return sheet.between(
                        sheet.words().get(left).end(),
                        sheet.words().get(left + 1).start())
                .equals("'s ");
    }

    /** A place that is an ordinary word too needs a preposition before it. */
    private static boolean isPlace(Sheet sheet, int at, int end) {
        boolean ordinary =
                end == at + 1 && Lexicon.isOrdinaryWord(sheet.words().get(at).folded());
        return !ordinary
                || at > 0
                        && Set.of("in", "at", "near", "from", "to")
                                .contains(sheet.words().get(at - 1).folded())
                        && sheet.joined(at - 1)
                        && !sheet.words().get(at).opens();
    }

    private static boolean saint(Sheet sheet, int at) {
        return SAINTS.contains(sheet.words().get(at).folded())
                && at + 1 < sheet.words().size()
                && sheet.words().get(at + 1).capital()
                && sheet.joined(at);
    }

    private boolean afterPreposition(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        if (at == 0 || word.opens() || word.length() < 3 || word.allCapitals(sheet.text())) {
            return false;
        }
        int before = sheet.words().get(at - 1).folded().equals("the") && at > 1 ? at - 2 : at - 1;
        boolean article = before < at - 1 && sheet.joined(at - 1);
        boolean preposition = article
                || PREPOSITIONS.contains(sheet.words().get(before).folded())
                        && sheet.joined(at - 1)
                        && sheet.joined(before);
        return preposition
                && !Lexicon.isOrdinaryWord(word.folded())
                && (!given.contains(word.folded()) || article && NameRun.end(sheet, at) - at == 2)
                && NameRun.end(sheet, at) - at <= 2;
    }

    /** "St Clement's Men's Supper": the words with capitals up to the last that is none of the trade. */
    private int named(Sheet sheet, int next, int end) {
        int stop = end;
        for (int at = next; at < Math.min(next + MOST_AFTER_SAINT, sheet.words().size()); at++) {
            Word word = sheet.words().get(at);
            if (!word.capital() || word.opens() || !NameLinks.close(sheet, at - 1)) {
                break;
            }
            boolean acronym = word.allCapitals(sheet.text()) && plain.isAcronym(word.folded());
            stop = acronym || plain.has(word.folded()) ? stop : word.end();
        }
        return stop;
    }

    /** "St Clement's" keeps its ending. */
    private void saintly(Sheet sheet, int at, int last, List<Finding> findings) {
        int end = sheet.words().get(last - 1).end();
        int stop = sheet.text().startsWith("'s", end) ? named(sheet, last, end + 2) : end;
        findings.add(new Finding(
                sheet.number(),
                sheet.words().get(withArticle(sheet, at)).start(),
                stop,
                Kind.PLACE,
                null,
                "places/saint",
                "Named after a saint.",
                0.8,
                Rank.CONTEXT));
    }

    private static int withArticle(Sheet sheet, int first) {
        return first > 0 && sheet.words().get(first - 1).folded().equals("the") && sheet.joined(first - 1)
                ? first - 1
                : first;
    }

    private static void add(
            Sheet sheet,
            int from,
            int end,
            String by,
            String because,
            double confidence,
            Rank rank,
            List<Finding> findings) {
        if (end > from) {
            findings.add(new Finding(
                    sheet.number(),
                    sheet.words().get(from).start(),
                    sheet.words().get(end - 1).end(),
                    Kind.PLACE,
                    null,
                    by,
                    because,
                    confidence,
                    rank));
        }
    }
}

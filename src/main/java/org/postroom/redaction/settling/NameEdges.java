package org.postroom.redaction.settling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Finding.Rank;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.Heads;
import org.postroom.redaction.words.Labels;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameNeighbours;
import org.postroom.redaction.words.NameSigns;

/**
 * Cuts off what stands beside a name by chance and was taken for a part of it: the day or month before it ("In April
 * Olwen came"), the day after it ("I gave Olwen Fridays off"), the pronoun that ended the sentence before ("nor could I.
 * Olwen did"), what somebody has ("Olwen's Friday clinic"). A name with such a thing at its edge would be somebody else's.
 * What is known beforehand is left as it is.
 */
public final class NameEdges {
    /** Words that belong to what somebody is called. */
    private static final Set<String> EPITHETS = Lexicon.words("big old young little wee poor dear lovely good late");

    private static final Pattern ENDS_IN_PRONOUN = Pattern.compile(
            "(?i)\\b(?:and|nor|or|than|as|but|so)(?: (?:do|did|am|was|can|could|have|had|will|would|should|must))? $");
    private static final Pattern LETTERS_AFTER =
            Pattern.compile("(?:MBE|OBE|CBE|RGN|RMN|RN|JP|PhD|BSc|MSc|MA|BA|MBA|FRCGP|MRCGP|QN)");

    private final PlainCapitals plain;

    public NameEdges(PlainCapitals plain) {
        this.plain = plain;
    }

    /**
     * The findings of one sheet, the names among them without what is no part of them.
     *
     * @param somebody the names, folded, that stand for somebody by themselves elsewhere in the application
     */
    public List<Finding> trimmed(Sheet sheet, List<Finding> findings, Set<String> somebody) {
        List<Finding> trimmed = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.label() != null || finding.rank() == Rank.KNOWN || !isName(finding.kind())) {
                trimmed.add(finding);
            } else {
                parts(sheet, finding, somebody).forEach(part -> trimmed.add(cut(sheet, part, somebody)));
            }
        }
        return trimmed;
    }

    private static boolean isName(Kind kind) {
        return kind == Kind.PERSON || kind == Kind.ORG || kind == Kind.PLACE || kind == Kind.PRACTICE;
    }

    /** "Zofia got Thorn Vale Transport", "said Zofia. Olwen": two names, each a finding of its own. */
    private List<Finding> parts(Sheet sheet, Finding finding, Set<String> somebody) {
        int from = sheet.wordAt(finding.start());
        int to = lastWord(sheet, finding) + 1;
        for (int at = from + 1; at < to; at++) {
            if (endsSentence(sheet, at - 1)) {
                return parted(sheet, finding, at - 1, at, somebody);
            }
            if (owns(sheet, finding, from, at - 1, somebody)) {
                return parted(sheet, finding, at - 1, at, somebody);
            }
            if (at + 1 < to && parts(sheet, finding, from, at, somebody)) {
                return parted(sheet, finding, at - 1, at + 1, somebody);
            }
        }
        return List.of(finding);
    }

    private List<Finding> parted(Sheet sheet, Finding finding, int last, int next, Set<String> somebody) {
        List<Finding> parts = new ArrayList<>();
        parts.add(finding.over(finding.start(), sheet.words().get(last).end()));
        parts.addAll(parts(sheet, finding.over(sheet.words().get(next).start(), finding.end()), somebody));
        return parts;
    }

    private static boolean endsSentence(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        Word next = sheet.words().get(at + 1);
        String gap = sheet.between(word.end(), next.start());
        return gap.matches(" ?[/+] ?|.*\\).*\\(.*")
                || next.opens() && word.length() > 3 && gap.matches("[.!?]\"?\\s+\"?");
    }

    /** "Olwen Thorn's Mill Lane flat": somebody's full name, and where they live. */
    private static boolean owns(Sheet sheet, Finding finding, int from, int at, Set<String> somebody) {
        int end = sheet.words().get(at).end();
        return at > from
                && finding.kind() != Kind.PERSON
                && sheet.text().startsWith("'s ", end)
                && somebody.contains(sheet.reading().folded().substring(finding.start(), end));
    }

    private boolean parts(Sheet sheet, Finding finding, int from, int at, Set<String> somebody) {
        Word word = sheet.words().get(at);
        boolean guessed = finding.rank() == Rank.MODEL || finding.rank() == Rank.MODELS_AGREED;
        String before = sheet.reading()
                .folded()
                .substring(finding.start(), sheet.words().get(at - 1).end());
        boolean person = somebody.contains(before) && (guessed || before.contains(" ") || plain.isGiven(before));
        boolean somebodyFirst = plain.isGiven(sheet.words().get(from).folded());
        if (!guessed && !person
                || word.capital()
                || finding.kind() == Kind.PERSON
                || !Character.isLetter(sheet.text().charAt(word.start()))) {
            return false;
        }
        boolean where = word.folded().matches("in|at|under|with|from|near");
        boolean afterWhole =
                somebodyFirst || Heads.isHead(sheet.words().get(at - 1).folded());
        if (person) {
            return !word.folded().matches("of|for|the");
        }
        return where ? afterWhole : !word.folded().equals("and") && NameNeighbours.isVerb(word.folded());
    }

    private Finding cut(Sheet sheet, Finding finding, Set<String> somebody) {
        int from = sheet.wordAt(finding.start());
        int to = lastWord(sheet, finding);
        int first = from;
        while (first < to && isByChance(sheet, finding, first, to, somebody)) {
            first++;
        }
        int last = to;
        while (last > first && follows(sheet, finding, first, last, somebody)) {
            last--;
        }
        int start = first == from ? finding.start() : sheet.words().get(first).start();
        int end = last == to ? finding.end() : sheet.words().get(last).end();
        Finding cut = start == finding.start() && end == finding.end() ? finding : finding.over(start, end);
        return ownersOnly(sheet, cut, first, last);
    }

    private static int lastWord(Sheet sheet, Finding finding) {
        int to = sheet.wordAt(finding.end());
        return to < sheet.words().size() && sheet.words().get(to).start() < finding.end() ? to : to - 1;
    }

    /** "Olwen Fridays", "Olwen & I", "Olwen HCA". */
    private boolean follows(Sheet sheet, Finding finding, int first, int at, Set<String> somebody) {
        Word word = sheet.words().get(at);
        if (word.folded().equals("i") && !sheet.text().startsWith(".", word.end())) {
            return true;
        }
        int start = sheet.words().get(first).start();
        int end = sheet.words().get(at - 1).end();
        boolean known = somebody.contains(sheet.reading().folded().substring(start, end));
        boolean newLine = sheet.between(end, word.start()).contains("\n");
        return finding.kind() == Kind.PERSON && TimesBeside.is(word.folded())
                || known
                        && (TimesBeside.is(word.folded())
                                || word.allCapitals(sheet.text())
                                        && (plain.isAcronym(word.folded()) || plain.isRole(word.folded())))
                || known && newLine && opensOnly(word);
    }

    private boolean isByChance(Sheet sheet, Finding finding, int at, int to, Set<String> somebody) {
        Word word = sheet.words().get(at);
        Word next = sheet.words().get(at + 1);
        if (word.folded().equals("i")) {
            return ENDS_IN_PRONOUN
                    .matcher(sheet.text().substring(0, word.start()))
                    .find();
        }
        if (!word.capital()
                && finding.rank().compareTo(Rank.CONTEXT) < 0
                && NameNeighbours.NEVER.contains(word.folded())) {
            return !word.folded().matches("the|an|a|of");
        }
        boolean known = false;
        for (int rest = at + 1; rest <= to; rest++) {
            known |= somebody.contains(
                    sheet.reading().folded().substring(sheet.words().get(rest).start(), finding.end()));
        }
        boolean named = next.capital()
                && (known
                        || plain.isGiven(next.folded())
                        || finding.kind() == Kind.PERSON && !Dictionary.has(next.folded()));
        boolean unlike = known && (opensOnly(word) || word.allCapitals(sheet.text()) && plain.isAcronym(word.folded()));
        return named && (unlike || TimesBeside.isWhen(sheet, at, known));
    }

    /** "Luckily Olwen": a word that only opens the sentence. */
    private boolean opensOnly(Word word) {
        return word.opens()
                && Dictionary.has(word.folded())
                && !plain.isGiven(word.folded())
                && plain.holdsNoSurname(word.folded())
                && !EPITHETS.contains(word.folded())
                && !NameSigns.isTitle(word.folded());
    }

    /** "Olwen's Friday clinic", "Olwen's Welsh", "Olwen Thorn MBE": somebody, not a business. */
    private Finding ownersOnly(Sheet sheet, Finding finding, int first, int last) {
        if (finding.kind() == Kind.PERSON || last <= first) {
            return finding;
        }
        Word owner = sheet.words().get(first);
        if (owner.folded().equals("drs") && last == first + 1) {
            return finding.over(sheet.words().get(last).start(), finding.end()).as(Kind.PERSON);
        }
        boolean titled = NameNeighbours.STRONG_TITLES.contains(owner.folded());
        Word named = titled ? sheet.words().get(first + 1) : owner;
        String thing = sheet.between(named.end(), finding.end());
        boolean body = !Labels.organisation(thing).equals("Organisation") || Heads.isPractice("x" + thing);
        boolean owns = thing.startsWith("'s ") && !body;
        if (owns && !finding.recogniser().startsWith("bodies/") && (titled || isAfterTitle(sheet, first))
                || owns && isOwnersThing(sheet, finding, first)) {
            return finding.over(finding.start(), named.end()).as(Kind.PERSON);
        }
        boolean honoured =
                LETTERS_AFTER.matcher(sheet.textOf(sheet.words().get(last))).matches();
        return honoured ? finding.as(Kind.PERSON) : finding;
    }

    private static boolean isAfterTitle(Sheet sheet, int at) {
        return at > 0
                && sheet.joined(at - 1)
                && NameNeighbours.STRONG_TITLES.contains(
                        sheet.words().get(at - 1).folded());
    }

    private boolean isOwnersThing(Sheet sheet, Finding finding, int owner) {
        String thing = sheet.words().get(owner + 1).folded();
        return finding.recogniser().equals("places/possessive-business")
                && (TimesBeside.mayBe(thing) || plain.isTerm(thing) || plain.isAcronym(thing));
    }
}

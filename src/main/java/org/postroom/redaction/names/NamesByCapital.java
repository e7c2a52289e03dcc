package org.postroom.redaction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Finding.Rank;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Recogniser;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.NameRun;
import org.postroom.redaction.words.NameSigns;

/**
 * Capitals where English has none. A word that is in no dictionary is a name wherever it bears one; an English word is
 * one inside a sentence, unless it belongs to those that people in the trade write so. What is known to be harmless
 * stands in the keep list, which beats this.
 */
public final class NamesByCapital implements Recogniser {
    private static final int SHORTEST = 3;
    private static final int LONGEST_TITLE = 40;
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "at", "near", "around", "outside", "on", "across", "throughout", "between", "towards");

    private final PlainCapitals plain;

    public NamesByCapital(PlainCapitals plain) {
        this.plain = plain;
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        Set<String> small = sheet.words().stream()
                .filter(word -> !word.capital())
                .map(Word::folded)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        int at = 0;
        while (at < sheet.words().size()) {
            int end = Math.max(at + 1, NameRun.end(sheet, at));
            run(sheet, at, end, small, findings);
            at = end;
        }
        return findings;
    }

    private void run(Sheet sheet, int from, int end, Set<String> small, List<Finding> findings) {
        int telling = from;
        while (telling < end && !isUnknown(sheet, telling, small) && !isOutOfPlace(sheet, telling)) {
            telling++;
        }
        if (telling == end) {
            return;
        }
        int first = telling;
        while (first > from && belongs(sheet, first - 1)) {
            first--;
        }
        boolean unknown = isUnknown(sheet, telling, small);
        boolean place =
                first > 0 && PREPOSITIONS.contains(sheet.words().get(first - 1).folded());
        findings.add(new Finding(
                sheet.number(),
                sheet.words().get(first).start(),
                sheet.words().get(end - 1).end(),
                place ? Kind.PLACE : Kind.PERSON,
                null,
                unknown ? "names/unknown" : "names/capital",
                unknown ? "A word with a capital that is no English word." : "A capital inside a sentence.",
                unknown || end - first > 1 ? 0.65 : 0.55,
                Rank.LIST));
    }

    /** Whether a word before the telling one is part of the same name: no role, and not there to open a sentence. */
    private boolean belongs(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        if (!isPlainWord(sheet, word) || plain.isRole(word.folded())) {
            return false;
        }
        return !word.opens()
                || plain.isGiven(word.folded())
                || !Dictionary.has(word.folded())
                || isBeforeSurname(sheet, at);
    }

    /** "Chance Moyo": a word that opens the sentence, and then one that no given name and no English word is. */
    private boolean isBeforeSurname(Sheet sheet, int at) {
        Word next = sheet.words().get(at + 1);
        return !HeadWords.isDropped(sheet.words().get(at))
                && !LeadIn.isVerb(sheet.words().get(at).folded())
                && !plain.isGiven(next.folded())
                && !plain.isTerm(next.folded())
                && !Dictionary.has(next.folded());
    }

    private boolean isUnknown(Sheet sheet, int at, Set<String> small) {
        Word word = sheet.words().get(at);
        return isPlainWord(sheet, word)
                && !plain.has(word.folded())
                && !plain.isTerm(word.folded())
                && !small.contains(word.folded())
                && !Dictionary.has(word.folded())
                && !(word.opens() && isLikelyMisspelt(sheet, at));
    }

    private boolean isOutOfPlace(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        return isPlainWord(sheet, word)
                && !HeadWords.isDropped(word)
                && (word.opens() ? opensName(sheet, at) : !opensClause(sheet, at) && !isInTitle(sheet, at))
                && !plain.has(word.folded());
    }

    /** After a semicolon or a dash people go on with a capital now and then. */
    private static boolean opensClause(Sheet sheet, int at) {
        String gap = sheet.between(
                sheet.words().get(at - 1).end(), sheet.words().get(at).start());
        boolean clause = gap.indexOf(';') >= 0 || gap.indexOf('\u2013') >= 0;
        return clause && !NameSigns.isName(sheet, at) && !actsBefore(sheet, at);
    }

    /** "; Ivy prints it" */
    private static boolean actsBefore(Sheet sheet, int at) {
        return at + 1 < sheet.words().size()
                && sheet.joined(at)
                && sheet.words().get(at + 1).folded().matches("\\p{L}{2,}(?:s|ed)");
    }

    /** Inside quotation marks that open with a capital: the title of a poster or talk, each word with its capital. */
    private static boolean isInTitle(Sheet sheet, int at) {
        int start = sheet.words().get(at).start();
        String before = sheet.between(Math.max(0, start - LONGEST_TITLE), start);
        int quote = before.lastIndexOf('"');
        boolean opens = quote >= 0
                && (quote == 0 || " (".indexOf(before.charAt(quote - 1)) >= 0)
                && quote + 1 < before.length()
                && Character.isUpperCase(before.charAt(quote + 1));
        return opens && before.substring(quote).chars().noneMatch(c -> c == '.' || c == ',');
    }

    /** "Sunny Bank is …": an English word opens the sentence and another with a capital goes on. */
    private boolean opensName(Sheet sheet, int at) {
        if (at + 1 >= sheet.words().size() || !sheet.joined(at)) {
            return false;
        }
        Word next = sheet.words().get(at + 1);
        boolean goesOn = next.capital()
                && !next.opens()
                && next.length() >= SHORTEST
                && !next.allCapitals(sheet.text())
                && Dictionary.has(next.folded())
                && !plain.isGiven(next.folded())
                && !NameSigns.isMonth(next.folded())
                && !NameSigns.isWeekday(next.folded());
        String word = sheet.words().get(at).folded();
        return goesOn && !HeadWords.isDropped(sheet.words().get(at)) && !word.endsWith("ly") && !word.endsWith("ing");
    }

    private static boolean isPlainWord(Sheet sheet, Word word) {
        String text = sheet.textOf(word);
        return word.capital()
                && word.length() >= SHORTEST
                && text.chars().allMatch(c -> Character.isLetter(c) || c == '\'')
                && !word.allCapitals(sheet.text())
                && !hasCapitalInside(text)
                && !isContraction(text);
    }

    /** A word that only opens a sentence or stands before a colon, in a language or spelling of its own: nothing tells that it is a name. */
    private static boolean isLikelyMisspelt(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        if (sheet.text().startsWith(":", word.end())) {
            return true;
        }
        boolean foreign = at + 1 < sheet.words().size()
                && !sheet.words().get(at + 1).capital()
                && !Dictionary.has(sheet.words().get(at + 1).folded());
        return foreign || Dictionary.isCompound(word.folded());
    }

    private static boolean isContraction(String word) {
        return word.matches(
                "(?i).*(?:n't|'ve|'re|'ll|'d|'m)|dont|cant|wont|didnt|doesnt|isnt|wasnt|ive|weve|theyve|youve|hes|shes|thats|im");
    }

    /** "SystmOne", "AccuRx"; but "McKay", "O'Hara", "DeSouza" are people. */
    private static boolean hasCapitalInside(String word) {
        String rest = word.replaceFirst("^(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Van|[DO]')", "");
        return rest.chars().skip(1).anyMatch(Character::isUpperCase);
    }
}

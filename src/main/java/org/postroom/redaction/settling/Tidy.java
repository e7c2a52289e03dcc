package org.postroom.redaction.settling;

import java.util.List;
import java.util.Set;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameSigns;

/** Trims blanks and small words off the edges of names: "In Upper Thorn" is "Upper Thorn". */
public final class Tidy {
    private static final Set<String> SMALL = Lexicon.words(
            "in at of and or for on with to from by near a an our my his her their when if so but as they");

    private Tidy() {}

    /** The findings of one sheet, each from its first to its last telling word; those with nothing left are gone. */
    public static List<Finding> edges(Sheet sheet, List<Finding> findings, PlainCapitals plain) {
        return findings.stream()
                .map(finding -> finding.label() == null ? tidied(sheet, withoutRole(sheet, finding, plain)) : finding)
                .filter(finding -> finding.end() > finding.start())
                .toList();
    }

    /** "Executive Partner of Thorn", which a model takes whole: the role is no part of the name. */
    private static Finding withoutRole(Sheet sheet, Finding finding, PlainCapitals plain) {
        if (finding.rank() != Finding.Rank.MODEL && finding.rank() != Finding.Rank.MODELS_AGREED) {
            return finding;
        }
        List<Word> words = sheet.words();
        int at = sheet.wordAt(finding.start());
        boolean role = false;
        while (at < words.size()
                && words.get(at).end() < finding.end()
                && plain.has(words.get(at).folded())) {
            role = plain.isRole(words.get(at).folded());
            at++;
        }
        boolean titled = finding.kind() == Kind.PERSON
                && at > sheet.wordAt(finding.start())
                && at < words.size()
                && words.get(at).end() < finding.end()
                && NameSigns.isTitle(words.get(at).folded());
        if (titled) {
            return finding.over(words.get(at).start(), finding.end());
        }
        boolean leadsOn = role
                && at < words.size()
                && words.get(at).end() < finding.end()
                && words.get(at).folded().matches("of|for|at|to");
        return leadsOn ? finding.over(words.get(at + 1).start(), finding.end()) : finding;
    }

    private static Finding tidied(Sheet sheet, Finding finding) {
        List<Word> words = sheet.words();
        int from = sheet.wordAt(finding.start());
        int to = from;
        while (to < words.size() && words.get(to).start() < finding.end()) {
            to++;
        }
        if (to - from < 2) {
            return finding;
        }
        int first = from;
        int last = to - 1;
        while (first < last && isSmall(words.get(first)) && !isInitial(sheet, words.get(first))) {
            first++;
        }
        while (last > first && isSmall(words.get(last))) {
            last--;
        }
        int start = first == from ? finding.start() : words.get(first).start();
        int end = last == to - 1 ? finding.end() : words.get(last).end();
        return start == finding.start() && end == finding.end() ? finding : finding.over(start, end);
    }

    /** "A. M. Thorn": no article. */
    private static boolean isInitial(Sheet sheet, Word word) {
        return word.length() == 1 && word.capital() && sheet.text().startsWith(".", word.end());
    }

    /** A small word in small letters, or with the capital that opens every sentence. */
    private static boolean isSmall(Word word) {
        return SMALL.contains(word.folded()) && (!word.capital() || word.opens());
    }
}

package org.postroom.redaction.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;

/** What people put before and after a name to tell whose it is, taken in with it: "Old Mr Thorn", "Thorn saheb". */
public final class NamesBeside {
    private static final Set<String> EPITHETS = Set.of("old", "young", "big", "little", "wee", "auld");
    /** Those that go before names in small letters too, and before little else. */
    private static final Set<String> SMALL_EPITHETS = Set.of("wee", "auld");
    /** Respectful and family words behind a name, in small letters. */
    private static final Set<String> HONORIFICS = Lexicon.words(
            "saheb sahib sahab saab bhai bhabhi ben behn ji jee kaka kaki masi baji didi chacha chachi khala apa bibi"
                    + " begum dada dadi nana nani akka anna hoca abi abla amca teyze sensei san");
    /** A trade that tells one of a surname from the others: "Pryce the Bread". */
    private static final Set<String> TRADES = Lexicon.words(
            "bread milk post shop bus coal fish meat van taxi farm mart garage book books bank pub chapel steam voice"
                    + " song butcher baker cab oil gas lamp light boots box coffin egg eggs glass bins bin paper"
                    + " papers death undertaker police trap wood gate bike boat ferry pipe drum plumb paint hat");

    private NamesBeside() {}

    /** The findings of one sheet in order, those of people with what belongs to the name. */
    public static List<Finding> of(Sheet sheet, List<Finding> findings) {
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.kind() == Kind.PERSON && finding.label() == null) {
                int from = all.isEmpty() ? 0 : all.get(all.size() - 1).end();
                int to = i + 1 < findings.size()
                        ? findings.get(i + 1).start()
                        : sheet.text().length();
                finding = widened(sheet, finding, from, to);
            }
            all.add(finding);
        }
        return all;
    }

    /** Whether a word in small letters goes before a name without being one. */
    public static boolean isEpithet(String word) {
        return EPITHETS.contains(word);
    }

    /** Whether a word goes behind a name without being one; names in capitals are none. */
    public static boolean isHonorific(String word) {
        return HONORIFICS.contains(word) && word.equals(word.toLowerCase(Locale.UK));
    }

    private static Finding widened(Sheet sheet, Finding name, int from, int to) {
        int first = sheet.wordAt(name.start());
        int start = name.start();
        if (first > 0
                && first < sheet.words().size()
                && sheet.words().get(first).start() == name.start()) {
            Word before = sheet.words().get(first - 1);
            boolean epithet =
                    EPITHETS.contains(before.folded()) && before.capital() || SMALL_EPITHETS.contains(before.folded());
            start = epithet && before.start() >= from && sheet.joined(first - 1) ? before.start() : start;
        }
        int end = Math.min(to, tail(sheet, name.end()));
        return start == name.start() && end <= name.end() ? name : name.over(start, Math.max(end, name.end()));
    }

    private static int tail(Sheet sheet, int end) {
        int next = sheet.wordAt(end);
        if (next >= sheet.words().size() || sheet.words().get(next).start() != end + 1) {
            return end;
        }
        Word word = sheet.words().get(next);
        char gap = sheet.text().charAt(end);
        if (HONORIFICS.contains(word.folded()) && !word.capital() && (gap == ' ' || gap == '-')) {
            return word.end();
        }
        boolean trade = gap == ' '
                && word.folded().equals("the")
                && next + 1 < sheet.words().size()
                && sheet.joined(next)
                && sheet.words().get(next + 1).capital()
                && TRADES.contains(sheet.words().get(next + 1).folded());
        return trade ? sheet.words().get(next + 1).end() : end;
    }
}

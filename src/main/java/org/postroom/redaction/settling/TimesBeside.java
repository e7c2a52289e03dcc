package org.postroom.redaction.settling;

import java.util.Set;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameSigns;

/** Days, months and feasts that bear a capital beside a name and are no part of it. */
final class TimesBeside {
    private static final Set<String> FEASTS = Lexicon.words(
            "christmas easter ramadan eid diwali lent advent hanukkah passover hogmanay halloween whitsun whit"
                    + " pentecost michaelmas navratri vaisakhi covid lockdown brexit");
    /** Months and seasons that are given names too. */
    private static final Set<String> CALLED_SO = Lexicon.words("april may june august summer autumn spring winter");

    private static final Set<String> BEFORE =
            Lexicon.words("in on last next since until till during every each one early late mid");
    private static final Set<String> OFTEN_BEFORE = Lexicon.words("by from of before after this to through over for");

    private TimesBeside() {}

    /** Whether a folded word is a time and nobody's given name. */
    static boolean is(String folded) {
        return FEASTS.contains(folded)
                || NameSigns.isWeekday(folded)
                || NameSigns.isMonth(folded) && !CALLED_SO.contains(folded);
    }

    /** Whether a folded word is a time, though somebody may be called so. */
    static boolean mayBe(String folded) {
        return is(folded) || CALLED_SO.contains(folded);
    }

    /**
     * Whether the word before a name tells when: "In May Olwen came"; but "checked by April Thorn", "Nurse Sunday Thorn".
     *
     * @param known whether the name stands for somebody by itself elsewhere
     */
    static boolean isWhen(Sheet sheet, int at, boolean known) {
        Word word = sheet.words().get(at);
        if (is(word.folded())) {
            boolean oneDay =
                    NameSigns.isWeekday(word.folded()) && !word.folded().endsWith("s");
            return known || !oneDay || word.opens() || tellsTime(sheet, at, false);
        }
        return CALLED_SO.contains(word.folded()) && tellsTime(sheet, at, known);
    }

    private static boolean tellsTime(Sheet sheet, int at, boolean known) {
        String before =
                at > 0 && sheet.joined(at - 1) ? sheet.words().get(at - 1).folded() : "";
        return BEFORE.contains(before)
                || before.matches("\\d+(?:st|nd|rd|th)?")
                || known && OFTEN_BEFORE.contains(before);
    }
}

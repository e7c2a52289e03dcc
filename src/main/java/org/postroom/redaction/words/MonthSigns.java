package org.postroom.redaction.words;

import java.util.Set;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;

/** Tells the month from the person of the same name: April, May, June, August. */
public final class MonthSigns {
    private static final Set<String> BEFORE = Lexicon.words(
            "in since by until till from to through during before after last next this every each early late mid of for"
                    + " between end beginning start middle previous following past around about over come wet cold hot"
                    + " sunny busy first one");
    private static final Set<String> AFTER = Lexicon.words(
            "last this next half fair bank day meeting meetings figures deadline onwards rota payroll elections");

    private MonthSigns() {}

    /** Whether the word at an index, written like a month, is one here. */
    public static boolean isMonth(Sheet sheet, int at) {
        return toldBefore(sheet, at) || toldAfter(sheet, at);
    }

    private static boolean toldBefore(Sheet sheet, int at) {
        if (at == 0) {
            return false;
        }
        Word before = sheet.words().get(at - 1);
        String gap = sheet.between(before.end(), sheet.words().get(at).start());
        boolean near = gap.equals(" ") || gap.equals("-") || gap.equals("/");
        return near && (BEFORE.contains(before.folded()) || isFigure(before)) || listedWithMonth(sheet, at, before);
    }

    /** "March and April", "March, April": the month before it says so, unless that is a person itself. */
    private static boolean listedWithMonth(Sheet sheet, int at, Word before) {
        int other = before.folded().matches("and|or|to") ? at - 2 : at - 1;
        return other >= 0
                && NameSigns.isMonth(sheet.words().get(other).folded())
                && sheet.words().get(at).start() - sheet.words().get(other).end() <= 6;
    }

    private static boolean toldAfter(Sheet sheet, int at) {
        if (at + 1 >= sheet.words().size()) {
            return false;
        }
        Word next = sheet.words().get(at + 1);
        String gap = sheet.between(sheet.words().get(at).end(), next.start());
        boolean near = gap.equals(" ") || gap.equals(", ");
        boolean lists = next.folded().matches("and|or|to|until")
                && at + 2 < sheet.words().size()
                && NameSigns.isMonth(sheet.words().get(at + 2).folded());
        return near && (isFigure(next) || lists || gap.equals(" ") && AFTER.contains(next.folded()));
    }

    private static boolean isFigure(Word word) {
        return Character.isDigit(word.folded().charAt(0));
    }
}

package org.postroom.redaction.names;

import java.util.Set;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameNeighbours;
import org.postroom.redaction.words.NameRun;
import org.postroom.redaction.words.NameSigns;

/** Where a name ends that a title or a role announced: what follows it with a capital is not always more of it. */
final class AnnouncedName {
    private final Set<String> given;

    AnnouncedName(Set<String> given) {
        this.given = given;
    }

    /**
     * The index after the last word of the name that begins at a word. "Dr Patel Surgery", "Dr Patel Monday": what is no
     * name after a name is left off.
     */
    int end(Sheet sheet, int from) {
        int end = NameRun.end(sheet, from);
        int last = inCapitals(sheet, from, end);
        int shortest = given.contains(sheet.words().get(from).folded()) ? from + 2 : from + 1;
        while (last > shortest) {
            String word = sheet.words().get(last - 1).folded();
            if (!NameSigns.isMonth(word)
                    && !NameNeighbours.NEVER_AFTER_TITLE.contains(word)
                    && !NameNeighbours.ROLES.contains(word)) {
                break;
            }
            last--;
        }
        return last;
    }

    /** In a line of CAPITALS every word looks like a name: the first ordinary one after the name ends it. */
    private static int inCapitals(Sheet sheet, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            Word word = sheet.words().get(i);
            if (word.allCapitals(sheet.text()) && Lexicon.isOrdinaryWord(word.folded())) {
                boolean shouted = sheet.words().get(from).allCapitals(sheet.text());
                return shouted
                                && i + 1 < sheet.words().size()
                                && sheet.words().get(i + 1).allCapitals(sheet.text())
                        ? i
                        : end;
            }
        }
        return end;
    }
}

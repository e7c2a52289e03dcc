package org.postroom.redaction.names;

import java.util.ArrayList;
import java.util.List;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Recogniser;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameNeighbours;
import org.postroom.redaction.words.NameSigns;

/** Names told by the title before them: "Dr Patel", "Mr and Mrs Salt", "the Revd Salt". */
public final class PeopleByTitle implements Recogniser {
    private final AnnouncedName names;

    public PeopleByTitle(Lists lists) {
        this.names = new AnnouncedName(lists.list("given-names"));
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < sheet.words().size(); i++) {
            titled(sheet, i, findings);
        }
        return findings;
    }

    private void titled(Sheet sheet, int at, List<Finding> findings) {
        List<Word> words = sheet.words();
        String title = words.get(at).folded();
        if (!NameSigns.isTitle(title) || at + 1 >= words.size() || !sheet.joined(at)) {
            return;
        }
        Word next = words.get(at + 1);
        boolean lowerCase = NameNeighbours.TITLES_IN_SMALL.contains(title)
                && !next.capital()
                && !Lexicon.isOrdinaryWord(next.folded());
        boolean name = next.capital()
                && (words.get(at).capital() || !Lexicon.isOrdinaryWord(next.folded()))
                && !NameNeighbours.NEVER_AFTER_TITLE.contains(next.folded())
                && !NameSigns.isTitle(next.folded());
        if (isAfterName(sheet, at)
                || !name && !lowerCase
                || next.folded().chars().anyMatch(Character::isDigit)) {
            return;
        }
        int end = lowerCase ? at + 2 : names.end(sheet, at + 1);
        if (end > at + 1) {
            boolean relative = !words.get(at).capital() && NameNeighbours.RELATIVES_AS_TITLES.contains(title);
            int start = relative || NameNeighbours.TITLES_THAT_STAY.contains(title)
                    ? next.start()
                    : words.get(at).start();
            findings.add(new Finding(
                    sheet.number(),
                    withFront(sheet, at, start),
                    words.get(end - 1).end(),
                    Kind.PERSON,
                    null,
                    "people/title",
                    "A title stands before it.",
                    0.97,
                    Finding.Rank.RULE));
        }
    }

    /** "Ada Thorn MS": a seat in a parliament, no title. */
    private static boolean isAfterName(Sheet sheet, int at) {
        List<Word> words = sheet.words();
        return words.get(at).folded().equals("ms")
                && words.get(at).allCapitals(sheet.text())
                && at > 0
                && words.get(at - 1).capital()
                && !words.get(at - 1).allCapitals(sheet.text())
                && sheet.joined(at - 1);
    }

    /** Where "the Revd Salt" and "Mr and Mrs Salt" begin. */
    private static int withFront(Sheet sheet, int at, int start) {
        List<Word> words = sheet.words();
        String before = at > 0 && sheet.joined(at - 1) ? words.get(at - 1).folded() : "";
        if (before.equals("rt") && words.get(at).folded().equals("hon")) {
            return withFront(sheet, at - 1, words.get(at - 1).start());
        }
        if (before.equals("the") && words.get(at).folded().matches("rev|revd|reverend|hon|rt")
                || before.matches("y|yr") && words.get(at).folded().matches("parch|athro")) {
            return words.get(at - 1).start();
        }
        boolean couple = before.equals("and")
                && at > 1
                && sheet.joined(at - 2)
                && NameSigns.isTitle(words.get(at - 2).folded())
                && start == words.get(at).start();
        return couple ? words.get(at - 2).start() : start;
    }
}

package org.postroom.redaction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Recogniser;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameNeighbours;
import org.postroom.redaction.words.NameRun;
import org.postroom.redaction.words.NameSigns;

/** Names told by a role beside them, or introduced: "our lead nurse, Jean Wood", "known as", "called". */
public final class PeopleByRole implements Recogniser {
    private final Set<String> given;
    private final AnnouncedName names;

    public PeopleByRole(Lists lists) {
        this.given = lists.list("given-names");
        this.names = new AnnouncedName(given);
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i + 1 < sheet.words().size(); i++) {
            afterRole(sheet, i, findings);
            beforeRole(sheet, i, findings);
        }
        return findings;
    }

    private void afterRole(Sheet sheet, int at, List<Finding> findings) {
        Word word = sheet.words().get(at);
        Word next = sheet.words().get(at + 1);
        String gap = sheet.between(word.end(), next.start());
        boolean knownAs = word.folded().equals("as")
                && at > 0
                && sheet.words().get(at - 1).folded().equals("known");
        boolean introduced = knownAs || NameNeighbours.NAMERS.contains(word.folded());
        boolean beside = gap.equals(", ") || gap.equals(" ") || gap.equals(" (") || gap.equals(" \u2013 ");
        if (!beside || !next.capital() || next.opens() || word.capital() && !gap.startsWith(",")) {
            return;
        }
        if (!introduced && !NameNeighbours.ROLES.contains(word.folded())) {
            return;
        }
        int end = names.end(sheet, at + 1);
        if (end > at + 1 && looksLikeName(sheet, at + 1, end)) {
            findings.add(person(
                    sheet,
                    next.start(),
                    sheet.words().get(end - 1).end(),
                    introduced ? "people/introduced" : "people/role-before",
                    introduced ? "The words before it introduce a name." : "A role stands before it.",
                    0.8));
        }
    }

    private void beforeRole(Sheet sheet, int at, List<Finding> findings) {
        Word word = sheet.words().get(at);
        boolean continues = at > 0
                && sheet.joined(at - 1)
                && sheet.words().get(at - 1).capital()
                && !sheet.words().get(at - 1).opens();
        if (!word.capital() || continues) {
            return;
        }
        boolean onlyOpens = word.opens() && Lexicon.isOrdinaryWord(word.folded()) && !given.contains(word.folded());
        if (onlyOpens
                && at + 2 < sheet.words().size()
                && sheet.words().get(at + 1).capital()) {
            beforeRole(sheet, at + 1, findings);
            return;
        }
        int end = NameRun.end(sheet, at);
        if (end <= at || end >= sheet.words().size() || !looksLikeName(sheet, at, end)) {
            return;
        }
        String gap = sheet.between(
                sheet.words().get(end - 1).end(), sheet.words().get(end).start());
        if ((gap.equals(", ") || gap.equals(" (")) && roleWithin(sheet, end)) {
            findings.add(person(
                    sheet,
                    word.start(),
                    sheet.words().get(end - 1).end(),
                    "people/role-after",
                    "A role stands after it.",
                    0.75));
        }
    }

    /** "our lead nurse", "a receptionist": a role in the next four words, begun by an article or the role itself. */
    private static boolean roleWithin(Sheet sheet, int from) {
        String first = sheet.words().get(from).folded();
        if (NameNeighbours.ROLES.contains(first)) {
            return true;
        }
        for (int i = from;
                NameNeighbours.ROLE_OPENERS.contains(first)
                        && i < Math.min(from + 5, sheet.words().size());
                i++) {
            if (NameNeighbours.ROLES.contains(sheet.words().get(i).folded())) {
                return true;
            }
            if (i > from && !sheet.joined(i - 1)) {
                return false;
            }
        }
        return false;
    }

    private boolean looksLikeName(Sheet sheet, int from, int end) {
        for (int i = from; i < end; i++) {
            Word word = sheet.words().get(i);
            boolean acronym = word.allCapitals(sheet.text()) && word.length() > 1;
            if (acronym || NameSigns.isMonth(word.folded()) || NameNeighbours.ROLES.contains(word.folded())) {
                return false;
            }
        }
        boolean ordinary = Lexicon.isOrdinary(sheet.between(
                sheet.words().get(from).start(), sheet.words().get(end - 1).end()));
        return !ordinary
                || end - from > 1 && given.contains(sheet.words().get(from).folded())
                || end == from + 1 && NameSigns.isName(sheet, from);
    }

    private static Finding person(
            Sheet sheet, int start, int end, String recogniser, String because, double confidence) {
        return new Finding(
                sheet.number(), start, end, Kind.PERSON, null, recogniser, because, confidence, Finding.Rank.CONTEXT);
    }
}

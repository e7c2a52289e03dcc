package org.postroom.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postroom.redaction.Finding.Rank;

/** Names told by the words beside them: titles, roles in apposition, "known as". */
final class PeopleByContext implements Recogniser {
    private static final Set<String> TITLES_THAT_STAY =
            Set.of("dr", "doctor", "nurse", "sister", "prof", "professor", "matron");
    private static final Set<String> RELATIVES = Set.of("uncle", "aunt", "auntie", "father");
    private static final Set<String> PLAIN_TITLES =
            Set.of("dr", "mr", "mrs", "ms", "miss", "mx", "prof", "cllr", "revd", "rev");
    private static final Set<String> NOT_AFTER_TITLE = Set.of(
            "manager",
            "practitioner",
            "practitioners",
            "lead",
            "associate",
            "associates",
            "team",
            "consultant",
            "specialist",
            "partner",
            "visitor",
            "visitors",
            "assistant",
            "bank",
            "prescriber",
            "clinic",
            "appointments",
            "training",
            "adviser",
            "advisor",
            "educator",
            "trainer",
            "director",
            "first",
            "general",
            "practice",
            "led",
            "triage",
            "christmas",
            "of",
            "and",
            "in",
            "who",
            "whose",
            "is",
            "was",
            "has",
            "had");
    private static final Set<String> ROLES = Lexicon.read("roles.txt");
    private static final Set<String> INTRODUCERS = Set.of("called", "named", "nicknamed");

    private final Set<String> given;

    PeopleByContext(RuleSet rules) {
        this.given = rules.list("given-names");
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < sheet.words().size(); i++) {
            titled(sheet, i, findings);
            if (i + 1 < sheet.words().size()) {
                afterRole(sheet, i, findings);
                beforeRole(sheet, i, findings);
            }
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
        boolean lowerCase = PLAIN_TITLES.contains(title) && !next.capital() && !Lexicon.isOrdinaryWord(next.folded());
        boolean name = next.capital()
                && (words.get(at).capital() || !Lexicon.isOrdinaryWord(next.folded()))
                && !NOT_AFTER_TITLE.contains(next.folded())
                && !NameSigns.isTitle(next.folded());
        boolean afterName = title.equals("ms")
                && words.get(at).allCapitals(sheet.text())
                && at > 0
                && words.get(at - 1).capital()
                && !words.get(at - 1).allCapitals(sheet.text())
                && sheet.joined(at - 1);
        if (afterName || !name && !lowerCase || next.folded().chars().anyMatch(Character::isDigit)) {
            return;
        }
        int end = lowerCase ? at + 2 : withoutTail(sheet, at + 1, NameRun.end(sheet, at + 1));
        if (end > at + 1) {
            boolean relative = !words.get(at).capital() && RELATIVES.contains(title);
            int start = relative || TITLES_THAT_STAY.contains(title)
                    ? next.start()
                    : words.get(at).start();
            findings.add(person(
                    sheet,
                    withFront(sheet, at, start),
                    words.get(end - 1).end(),
                    "people/title",
                    "A title stands before it.",
                    0.97,
                    Rank.RULE));
        }
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

    /** "Dr Patel Surgery", "Dr Patel Monday": what is no name after a name is left off. */
    private int withoutTail(Sheet sheet, int from, int end) {
        int last = inCapitals(sheet, from, end);
        int shortest = given.contains(sheet.words().get(from).folded()) ? from + 2 : from + 1;
        while (last > shortest) {
            String word = sheet.words().get(last - 1).folded();
            if (!NameSigns.isMonth(word) && !NOT_AFTER_TITLE.contains(word) && !ROLES.contains(word)) {
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

    private void afterRole(Sheet sheet, int at, List<Finding> findings) {
        Word word = sheet.words().get(at);
        Word next = sheet.words().get(at + 1);
        String gap = sheet.between(word.end(), next.start());
        boolean knownAs = word.folded().equals("as")
                && at > 0
                && sheet.words().get(at - 1).folded().equals("known");
        boolean introduced = knownAs || INTRODUCERS.contains(word.folded());
        boolean beside = gap.equals(", ") || gap.equals(" ") || gap.equals(" (") || gap.equals(" \u2013 ");
        if (!beside || !next.capital() || next.opens() || word.capital() && !gap.startsWith(",")) {
            return;
        }
        if (!introduced && !ROLES.contains(word.folded())) {
            return;
        }
        int end = withoutTail(sheet, at + 1, NameRun.end(sheet, at + 1));
        if (end > at + 1 && looksLikeName(sheet, at + 1, end)) {
            findings.add(person(
                    sheet,
                    next.start(),
                    sheet.words().get(end - 1).end(),
                    introduced ? "people/introduced" : "people/role-before",
                    introduced ? "The words before it introduce a name." : "A role stands before it.",
                    0.8,
                    Rank.CONTEXT));
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
                    0.75,
                    Rank.CONTEXT));
        }
    }

    /** "our lead nurse", "a receptionist": a role in the next four words, begun by an article or the role itself. */
    private static boolean roleWithin(Sheet sheet, int from) {
        Set<String> openers = Set.of("our", "my", "the", "a", "an", "then", "now", "their", "his", "her", "your");
        String first = sheet.words().get(from).folded();
        if (ROLES.contains(first)) {
            return true;
        }
        for (int i = from;
                openers.contains(first) && i < Math.min(from + 5, sheet.words().size());
                i++) {
            if (ROLES.contains(sheet.words().get(i).folded())) {
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
            if (acronym || NameSigns.isMonth(word.folded()) || ROLES.contains(word.folded())) {
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
            Sheet sheet, int start, int end, String recogniser, String because, double confidence, Rank rank) {
        return new Finding(sheet.number(), start, end, Kind.PERSON, null, recogniser, because, confidence, rank);
    }
}

package org.postroom.redaction.labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.Verbs;

/**
 * Puts "they" for the applicant's "he" and "she" in a reference, with the verb put right. Only where a pronoun is
 * plainly the applicant's: the applicant was named before it in the same text, and nobody else was spoken of since, in
 * that sentence or the one before. Pronouns of the gender that is rarer among those are left: they are somebody else's.
 */
public final class Pronouns {
    private static final Set<String> HE = Set.of("he", "him", "his", "himself", "hes", "hed", "hell");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself", "shes", "shed", "shell");
    private static final Set<String> OTHERS = Lexicon.words(
            "husband wife son daughter mother father mum dad brother sister partner lady gentleman woman man boy girl"
                    + " patient carer receptionist nurse doctor gp deputy predecessor successor secretary apprentice"
                    + " trainee colleague somebody someone pharmacist paramedic assistant clerk chair child parent");

    private final List<Told> told = new ArrayList<>();

    /** A pronoun that is the applicant's, with its verb. */
    private record Told(Sheet sheet, int from, int to, boolean feminine, String instead) {}

    private Pronouns() {}

    /**
     * Findings for the pronouns of the applicant.
     *
     * @param sheets the texts in which pronouns may be changed
     * @param labels the labels of what was found in them
     */
    public static List<Finding> of(List<Sheet> sheets, Map<Finding, String> labels) {
        Pronouns pronouns = new Pronouns();
        sheets.forEach(sheet -> pronouns.read(sheet, labels));
        long feminine = pronouns.told.stream().filter(Told::feminine).count();
        boolean she = 2 * feminine >= pronouns.told.size();
        return pronouns.told.stream()
                .filter(one -> one.feminine() == she)
                .map(Pronouns::finding)
                .toList();
    }

    private void read(Sheet sheet, Map<Finding, String> labels) {
        List<Finding> people = labels.keySet().stream()
                .filter(finding -> finding.sheet() == sheet.number())
                .sorted(Comparator.comparing(Finding::start))
                .toList();
        int sentence = 0;
        int other = -2; // the sentence that spoke of somebody else last
        boolean named = false;
        int next = 0; // the first of the people that does not end before the word
        for (int at = 0; at < sheet.words().size(); at++) {
            Word word = sheet.words().get(at);
            sentence += word.opens() ? 1 : 0;
            while (next < people.size() && people.get(next).end() < word.end()) {
                next++;
            }
            boolean inside = next < people.size() && people.get(next).start() <= word.start();
            Finding hidden = inside ? people.get(next) : null;
            if (hidden != null && hidden.kind() == Kind.PERSON) {
                boolean applicant = "the applicant".equals(labels.get(hidden));
                named |= applicant;
                other = applicant ? -2 : sentence;
            } else if (OTHERS.contains(word.folded())) {
                other = sentence;
            } else if (hidden == null && named && sentence > other + 1) {
                pronoun(sheet, at);
            }
        }
    }

    private void pronoun(Sheet sheet, int at) {
        String word = sheet.textOf(sheet.words().get(at)).toLowerCase(Locale.UK);
        String folded = word.replace("'", "");
        boolean feminine = SHE.contains(folded);
        boolean shed = Set.of("shed", "shell", "hell", "hed").contains(folded) && !word.contains("'");
        if (!feminine && !HE.contains(folded) || shed) {
            return;
        }
        String next = wordAfter(sheet, at);
        boolean possessive = sheet.text().startsWith("'s", sheet.words().get(at).end());
        switch (folded) {
            case "he", "she" -> {
                if (possessive) {
                    int end = sheet.words().get(at).end() + 2;
                    String instead = Verbs.isParticiple(next) ? "they have" : "they are";
                    put(sheet, sheet.words().get(at).start(), end, feminine, instead);
                } else {
                    subject(sheet, at, feminine);
                }
            }
            case "hed", "shed" -> add(sheet, at, at, feminine, "they'd");
            case "hell", "shell" -> add(sheet, at, at, feminine, "they'll");
            case "him" -> add(sheet, at, at, feminine, "them");
            case "hers" -> add(sheet, at, at, feminine, "theirs");
            case "himself", "herself" -> add(sheet, at, at, feminine, "themself");
            case "his" -> add(sheet, at, at, feminine, Verbs.beginsNoNoun(next) ? "theirs" : "their");
            default -> add(sheet, at, at, feminine, Verbs.beginsNoNoun(next) ? "them" : "their");
        }
    }

    /** The pronoun with the verb behind it, an adverb between them kept; or with the auxiliary before it. */
    private void subject(Sheet sheet, int at, boolean feminine) {
        List<Word> words = sheet.words();
        int verb = at + 1;
        while (verb < words.size()
                && verb <= at + 2
                && sheet.joined(verb - 1)
                && Verbs.isAdverb(words.get(verb).folded())) {
            verb++;
        }
        String plural = verb < words.size() && sheet.joined(verb - 1) ? Verbs.plural(said(sheet, verb)) : null;
        String before = at > 0 && sheet.joined(at - 1) ? Verbs.auxiliary(said(sheet, at - 1)) : null;
        if (plural != null) {
            String between = sheet.between(words.get(at).end(), words.get(verb).start());
            add(sheet, at, verb, feminine, "they" + between + plural);
        } else if (before != null) {
            add(sheet, at - 1, at, feminine, before + " they");
        } else {
            add(sheet, at, at, feminine, "they");
        }
    }

    private static String said(Sheet sheet, int at) {
        return sheet.textOf(sheet.words().get(at)).toLowerCase(Locale.UK);
    }

    /** The word that follows in the same clause; empty before any punctuation. */
    private static String wordAfter(Sheet sheet, int at) {
        int from = sheet.words().get(at).end();
        int next = at + 1;
        boolean apart = next >= sheet.words().size()
                || sheet.between(from, sheet.words().get(next).start())
                        .replace("'s", "")
                        .chars()
                        .anyMatch(c -> c != ' ' && c != '\n');
        return apart ? "" : sheet.words().get(next).folded();
    }

    private void add(Sheet sheet, int first, int last, boolean feminine, String instead) {
        put(sheet, sheet.words().get(first).start(), sheet.words().get(last).end(), feminine, instead);
    }

    private void put(Sheet sheet, int start, int end, boolean feminine, String instead) {
        boolean capital = Character.isUpperCase(sheet.text().charAt(start));
        String written = capital ? Character.toUpperCase(instead.charAt(0)) + instead.substring(1) : instead;
        told.add(new Told(sheet, start, end, feminine, written.replaceAll("\\s+", " ")));
    }

    private static Finding finding(Told one) {
        return new Finding(
                one.sheet().number(),
                one.from(),
                one.to(),
                Kind.DEMOG,
                one.instead(),
                "pronouns/applicant",
                "It says whether the applicant is a man or a woman, which the policy hides.",
                0.9,
                Finding.Rank.DETAIL);
    }
}

package org.postroom.redaction.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;

/** Professional terms that must survive: CQC, Carr-Hill formula, Caldicott Guardian and the like. */
public final class KeepList {
    private static final Set<String> STREETS = Set.of(
            "House",
            "Court",
            "Way",
            "Road",
            "Street",
            "Lane",
            "Avenue",
            "Drive",
            "Close",
            "Crescent",
            "Terrace",
            "Gardens",
            "Square");

    /** "Llais y Cwm": in Welsh and Gaelic the article leads on to more of the same name. */
    private static final Pattern GOES_ON = Pattern.compile("\\s(?:y|yr|yn|a'r|an|na|nan|nam)\\s\\p{Lu}");

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final PlainCapitals plain;

    private record Phrase(List<String> words, boolean firm, boolean inCapitals, KeepTerm term) {}

    /**
     * A stretch to keep; offsets of the even text.
     *
     * @param firm whether it also beats names made likely by the words around
     */
    public record Kept(int start, int end, int words, boolean firm, KeepTerm term) {
        /** Whether the whole finding, less an article before it, is inside. */
        boolean covers(Sheet sheet, Finding finding) {
            boolean article = sheet.reading().folded().startsWith("the ", finding.start());
            return start <= finding.start() + (article ? 4 : 0) && end >= finding.end();
        }
    }

    public KeepList(List<KeepTerm> terms, PlainCapitals plain) {
        this.plain = plain;
        for (KeepTerm term : terms) {
            for (String text : term.phrases()) {
                Reading reading = Reading.of(text);
                List<Word> words = Word.in(reading);
                if (!words.isEmpty()) {
                    boolean acronym = words.size() == 1 && words.get(0).allCapitals(reading.text());
                    byFirstWord
                            .computeIfAbsent(words.get(0).folded(), first -> new ArrayList<>())
                            .add(new Phrase(words.stream().map(Word::folded).toList(), term.firm(), acronym, term));
                }
            }
        }
    }

    /** The stretches of a sheet to keep, the longest at each place. */
    public List<Kept> in(Sheet sheet) {
        List<Kept> kept = new ArrayList<>();
        List<Word> words = sheet.words();
        for (int i = 0; i < words.size(); i++) {
            Kept longest = null;
            for (Phrase phrase : byFirstWord.getOrDefault(words.get(i).folded(), List.of())) {
                if (matches(sheet, i, phrase)) {
                    int end = words.get(i + phrase.words().size() - 1).end();
                    if (longest == null || end > longest.end()) {
                        longest = new Kept(
                                words.get(i).start(), end, phrase.words().size(), phrase.firm(), phrase.term());
                    }
                }
            }
            if (longest != null) {
                kept.add(longest);
            }
        }
        return kept;
    }

    private static boolean matches(Sheet sheet, int at, Phrase phrase) {
        List<String> wanted = phrase.words();
        if (phrase.inCapitals() && !sheet.words().get(at).allCapitals(sheet.text())) {
            return false;
        }
        if (at + wanted.size() > sheet.words().size()) {
            return false;
        }
        for (int i = 1; i < wanted.size(); i++) {
            Word before = sheet.words().get(at + i - 1);
            Word word = sheet.words().get(at + i);
            if (!word.folded().equals(wanted.get(i)) || word.start() - before.end() > 4) {
                return false;
            }
        }
        return true;
    }

    /** Takes away what models and lists found inside kept terms, and what reaches over their edges is cut back. */
    public List<Finding> spare(Sheet sheet, List<Finding> findings) {
        KeptPlaces kept = new KeptPlaces(in(sheet));
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            Finding rest = finding;
            for (Kept term : kept.touching(finding)) {
                rest = rest == null ? null : cut(sheet, rest, term);
            }
            rest = rest == null ? null : trimmed(sheet, rest);
            boolean cutBack = rest != null && rest != finding;
            if (rest != null && hasLetter(sheet, rest) && !(cutBack && isOrdinary(sheet, rest))) {
                left.add(rest);
            }
        }
        return left;
    }

    /** Without blanks and punctuation that a cut left at the edges. */
    private static Finding trimmed(Sheet sheet, Finding finding) {
        int start = finding.start();
        int end = finding.end();
        while (start < end && Character.isWhitespace(sheet.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(sheet.text().charAt(end - 1))) {
            end--;
        }
        return start == finding.start() && end == finding.end() ? finding : finding.over(start, end);
    }

    private boolean isOrdinary(Sheet sheet, Finding finding) {
        String text = sheet.between(finding.start(), finding.end());
        return finding.rank() == Finding.Rank.CONTEXT && finding.kind() != Kind.PERSON
                ? plain.holdsAll(text)
                : Lexicon.isOrdinary(text);
    }

    private static boolean hasLetter(Sheet sheet, Finding finding) {
        return sheet.between(finding.start(), finding.end()).chars().anyMatch(Character::isLetterOrDigit);
    }

    private @org.jspecify.annotations.Nullable Finding cut(Sheet sheet, Finding finding, Kept term) {
        boolean apart = term.end() <= finding.start() || term.start() >= finding.end();
        if (apart || !yields(sheet, finding, term)) {
            return finding;
        }
        if (finding.kind() == Kind.DEMOG) {
            return isTopic(sheet, finding, term) ? null : finding;
        }
        if (term.covers(sheet, finding)) {
            return null;
        }
        if (term.words() == 1
                && GOES_ON.matcher(sheet.between(term.end(), finding.end())).lookingAt()) {
            return finding;
        }
        boolean couldBeSurname =
                finding.kind() == Kind.PERSON && term.words() == 1 && !isAfterStop(sheet, finding, term);
        if (!term.firm() || couldBeSurname) {
            return finding;
        }
        Finding rest = finding;
        if (term.start() <= finding.start()) {
            rest = finding.over(term.end(), finding.end());
        } else if (term.end() >= finding.end()) {
            rest = finding.over(finding.start(), term.start());
        }
        boolean namesABody = finding.rank() == Finding.Rank.CONTEXT || startsWithNhs(sheet, finding);
        return namesABody && (isAddress(sheet, rest) || !isOrdinary(sheet, rest)) ? finding : rest;
    }

    /**
     * Whether a detail is only part of a term: "mental health" in "Mental Health First Aider". A detail that the words
     * around tell of one person is none, though its words alone are a term.
     */
    private static boolean isTopic(Sheet sheet, Finding finding, Kept term) {
        boolean longer = term.end() - term.start() > finding.end() - finding.start();
        return term.covers(sheet, finding) && (longer || finding.confidence() < Finding.DOUBT);
    }

    /** "£2.1m. Xero": a term at the end of a finding, and before it only figures and the end of a sentence. */
    private static boolean isAfterStop(Sheet sheet, Finding finding, Kept term) {
        return term.end() >= finding.end()
                && term.start() > finding.start()
                && sheet.between(finding.start(), term.start()).matches("\\d*\\p{Ll}{0,2}\\. ?");
    }

    /** "Macmillan Way", "Lloyd George Court": a street or building named after somebody is as local as any other. */
    private static boolean isAddress(Sheet sheet, Finding rest) {
        return STREETS.contains(sheet.between(rest.start(), rest.end()).strip());
    }

    /** "NHS …" and something that is not national is the name of a local body. */
    private static boolean startsWithNhs(Sheet sheet, Finding finding) {
        return sheet.reading().folded().startsWith("nhs ", finding.start());
    }

    /** "The Nurse Staffing Levels Act": what looks like a title belongs to a long term that holds the whole finding. */
    private static boolean isTitleInTerm(Sheet sheet, Finding finding, Kept term) {
        return finding.kind() == Kind.PERSON
                && finding.rank() == Finding.Rank.RULE
                && term.words() > 2
                && term.covers(sheet, finding);
    }

    private static boolean yields(Sheet sheet, Finding finding, Kept term) {
        boolean weak = finding.rank().compareTo(Finding.Rank.CONTEXT) < 0;
        return weak || term.firm() && (finding.rank() == Finding.Rank.CONTEXT || isTitleInTerm(sheet, finding, term));
    }
}

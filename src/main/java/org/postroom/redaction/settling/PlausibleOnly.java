package org.postroom.redaction.settling;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Finding.Rank;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameSigns;

/** Leaves out what the models or lists found but what cannot be a name: plain words, acronyms, figures. */
public final class PlausibleOnly {
    private static final int LONGEST_ACRONYM = 6;

    private PlausibleOnly() {}

    /** The findings of one sheet that can be what they are said to be. */
    public static List<Finding> of(Sheet sheet, List<Finding> findings, PlainCapitals plain) {
        NavigableMap<Integer, List<Finding>> people = new TreeMap<>();
        findings.stream().filter(finding -> finding.kind() == Kind.PERSON).forEach(person -> people.computeIfAbsent(
                        person.start(), first -> new ArrayList<>())
                .add(person));
        return findings.stream()
                .filter(finding -> isPlausible(sheet, finding, plain) && !isPersonOfBody(sheet, finding, people))
                .toList();
    }

    private static boolean isPlausible(Sheet sheet, Finding finding, PlainCapitals plain) {
        if (finding.rank() != Rank.MODEL && finding.rank() != Rank.MODELS_AGREED) {
            return true;
        }
        String text = sheet.between(finding.start(), finding.end());
        boolean oneWord = text.chars().noneMatch(c -> c == ' ' || c == '-');
        boolean noSmallLetter = text.chars().noneMatch(Character::isLowerCase);
        if (noSmallLetter && oneWord && text.length() <= LONGEST_ACRONYM) {
            return false;
        }
        if (text.chars().noneMatch(Character::isUpperCase)
                || opensOnly(sheet, finding)
                || opensAsWord(sheet, finding, plain)
                || plain.holdsAll(text) && (finding.kind() != Kind.PERSON || plain.holdsNoSurname(text))) {
            return false;
        }
        return !Lexicon.isOrdinary(text) || finding.rank() == Rank.MODELS_AGREED && isNamedMidSentence(sheet, finding);
    }

    /** "Ada Thorn of …" taken as a whole for a body, although lists or words around tell the person. */
    private static boolean isPersonOfBody(Sheet sheet, Finding finding, NavigableMap<Integer, List<Finding>> people) {
        boolean byModel = finding.rank() == Rank.MODEL || finding.rank() == Rank.MODELS_AGREED;
        return byModel
                && finding.kind() != Kind.PERSON
                && people.subMap(finding.start(), finding.end()).values().stream()
                        .flatMap(List::stream)
                        .filter(other -> other.end() < finding.end() && !isBareGuess(sheet, other))
                        .anyMatch(other ->
                                sheet.between(other.end(), finding.end()).matches("(?s) (?:of|at|from|and) .*"));
    }

    /** One word that a capital alone makes a name: "Ness", of "Ness of Thorn". */
    private static boolean isBareGuess(Sheet sheet, Finding other) {
        return other.recogniser().startsWith("names/")
                && sheet.between(other.start(), other.end()).indexOf(' ') < 0;
    }

    /** One word with the capital that every sentence has, taken for a place or body by one model alone. */
    private static boolean opensOnly(Sheet sheet, Finding finding) {
        int at = sheet.wordAt(finding.start());
        return finding.rank() == Rank.MODEL
                && finding.kind() != Kind.PERSON
                && at < sheet.words().size()
                && sheet.words().get(at).opens()
                && sheet.words().get(at).end() >= finding.end();
    }

    /**
     * One English word at the front of a sentence that does nothing a person does, found by one model alone, or by more
     * though nobody is called so.
     */
    private static boolean opensAsWord(Sheet sheet, Finding finding, PlainCapitals plain) {
        int at = sheet.wordAt(finding.start());
        boolean alone = finding.rank() == Rank.MODEL;
        String text = sheet.between(finding.start(), finding.end());
        return (alone || plain.holdsNoSurname(text) && !plain.isGiven(Reading.foldSameLength(text)))
                && at < sheet.words().size()
                && sheet.words().get(at).opens()
                && sheet.words().get(at).end() >= finding.end()
                && Dictionary.has(sheet.words().get(at).folded())
                && !NameSigns.isName(sheet, at);
    }

    private static boolean isNamedMidSentence(Sheet sheet, Finding finding) {
        int at = sheet.wordAt(finding.start());
        boolean single = at < sheet.words().size() && sheet.words().get(at).end() >= finding.end();
        if (finding.kind() == Kind.PERSON) {
            return single ? NameSigns.isName(sheet, at) : true;
        }
        boolean partners = sheet.between(finding.start(), finding.end()).contains(" & ");
        return !single && (finding.kind() == Kind.PLACE || partners);
    }
}

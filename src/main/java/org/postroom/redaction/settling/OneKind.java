package org.postroom.redaction.settling;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;

/**
 * The same words are the same kind of thing everywhere in an application: the surest finding says which. A word that is
 * part of somebody's full name is that person, where only a guess takes it for something else.
 */
public final class OneKind {
    private static final Comparator<Finding> SURER =
            Comparator.comparing(Finding::rank).thenComparing(Finding::confidence);

    private OneKind() {}

    /** The findings of all sheets, those of people, practices, bodies and places with the kind of their words. */
    public static List<Finding> of(List<Sheet> sheets, List<Finding> findings, Set<String> places) {
        Map<String, Finding> surest = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.label() == null) {
                surest.merge(
                        words(sheets, finding), finding, (one, other) -> SURER.compare(one, other) < 0 ? other : one);
            }
        }
        Set<String> ofPeople = findings.stream()
                .filter(finding -> finding.kind() == Kind.PERSON && finding.label() == null)
                .map(finding -> words(sheets, finding))
                .filter(words -> words.contains(" "))
                .flatMap(words -> Stream.concat(
                        Stream.of(words.split("[ -]")), Stream.of(words.substring(0, words.lastIndexOf(' ')))))
                .collect(Collectors.toSet());
        return findings.stream()
                .map(finding -> finding.label() == null ? settled(sheets, finding, surest, ofPeople, places) : finding)
                .toList();
    }

    private static Finding settled(
            List<Sheet> sheets,
            Finding finding,
            Map<String, Finding> surest,
            Set<String> ofPeople,
            Set<String> places) {
        String words = words(sheets, finding);
        Finding sure = surest.get(words);
        boolean guess = sure.rank().compareTo(Finding.Rank.CONTEXT) < 0
                || sure.recogniser().startsWith("spread/");
        if (guess && places.contains(words)) {
            return finding.as(Kind.PLACE);
        }
        boolean somebody = sure.kind() != Kind.PERSON && ofPeople.contains(words);
        return finding.as(guess && somebody ? Kind.PERSON : sure.kind());
    }

    private static String words(List<Sheet> sheets, Finding finding) {
        String folded = sheets.get(finding.sheet()).reading().folded().substring(finding.start(), finding.end());
        return folded.replaceFirst("^the\\s", "");
    }
}

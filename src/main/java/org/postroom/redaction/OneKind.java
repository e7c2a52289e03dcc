package org.postroom.redaction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same words are the same kind of thing everywhere in an application: the surest finding says which. */
final class OneKind {
    private static final Comparator<Finding> SURER =
            Comparator.comparing(Finding::rank).thenComparing(Finding::confidence);

    private OneKind() {}

    /** The findings of all sheets, those of people, practices, bodies and places with the kind of their words. */
    static List<Finding> of(List<Sheet> sheets, List<Finding> findings) {
        Map<String, Finding> surest = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.label() == null) {
                surest.merge(
                        words(sheets, finding), finding, (one, other) -> SURER.compare(one, other) < 0 ? other : one);
            }
        }
        return findings.stream()
                .map(finding -> finding.label() == null
                        ? finding.as(surest.get(words(sheets, finding)).kind())
                        : finding)
                .toList();
    }

    private static String words(List<Sheet> sheets, Finding finding) {
        String folded = sheets.get(finding.sheet()).reading().folded().substring(finding.start(), finding.end());
        return folded.replaceFirst("^the\\s", "");
    }
}

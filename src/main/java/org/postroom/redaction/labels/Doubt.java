package org.postroom.redaction.labels;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Sheet;

/** Which findings a person is asked about: of one entity the first doubtful one, the others follow its decision. */
public final class Doubt {
    private Doubt() {}

    /** The findings to mark; compared by identity, as the labels are. */
    public static Set<Finding> of(List<Sheet> sheets, List<Finding> findings, Map<Finding, String> labels) {
        Set<Finding> marked = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> asked = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.confidence() < Finding.DOUBT)
                .sorted(Comparator.comparing(Finding::sheet).thenComparing(Finding::start))
                .filter(finding -> asked.add(subject(sheets.get(finding.sheet()), finding, labels)))
                .forEach(marked::add);
        return marked;
    }

    /** An entity has a label to itself; a fixed label (an age) is shared, so the words tell the subjects apart. */
    private static String subject(Sheet sheet, Finding finding, Map<Finding, String> labels) {
        String label = labels.getOrDefault(finding, "");
        String words = sheet.reading().folded().substring(finding.start(), finding.end());
        return finding.label() == null ? label : label + '|' + words;
    }
}

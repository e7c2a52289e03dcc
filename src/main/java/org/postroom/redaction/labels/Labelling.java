package org.postroom.redaction.labels;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.known.KnownIdentity.Role;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Labels;

/** Gives each finding its label: the same entity the same one through all passages, lettered by first appearance. */
public final class Labelling {
    private static final int AROUND_CHARACTERS = 50;
    private final People people;
    private final Bodies bodies;
    private final Map<Object, String> labels = new IdentityHashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<String, String> key = new LinkedHashMap<>();

    public Labelling(People people, KnownIdentity known) {
        this.people = people;
        this.bodies = new Bodies(known);
    }

    /** The labels of all findings, without brackets, in the same order. */
    public Map<Finding, String> of(List<Sheet> sheets, List<Finding> findings) {
        List<Finding> inOrder = findings.stream()
                .sorted(Comparator.comparing(Finding::sheet).thenComparing(Finding::start))
                .toList();
        introduce(sheets, inOrder);
        Map<Finding, Object> entities = new IdentityHashMap<>();
        int mention = 0;
        for (Finding finding : inOrder) {
            if (finding.label() == null) {
                entities.put(finding, entity(sheets.get(finding.sheet()), finding, mention++));
            }
        }
        Map<Finding, String> result = new IdentityHashMap<>();
        for (Finding finding : inOrder) {
            String text = sheets.get(finding.sheet()).between(finding.start(), finding.end());
            String label = finding.label() == null ? label(entities.get(finding), finding, text) : finding.label();
            result.put(finding, label);
            if (finding.label() == null) { // "a phone number" stands for many and needs no line in the key
                key.merge(label, text, (known, seen) -> seen.length() > known.length() ? seen : known);
            }
        }
        return result;
    }

    /** What each label stands for: the longest surface that it replaced, by the label without brackets. */
    public Map<String, String> key() {
        return Collections.unmodifiableMap(key);
    }

    private void introduce(List<Sheet> sheets, List<Finding> findings) {
        List<String> names = new ArrayList<>();
        List<Finding> bodiesFound = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.kind() == Kind.PERSON) {
                names.add(sheets.get(finding.sheet()).between(finding.start(), finding.end()));
            } else if (finding.label() == null) {
                bodiesFound.add(finding);
            }
        }
        people.introduce(names);
        bodiesFound.sort(
                Comparator.comparingInt((Finding f) -> f.end() - f.start()).reversed());
        bodiesFound.forEach(f -> bodies.named(f.kind(), sheets.get(f.sheet()).between(f.start(), f.end())));
    }

    private Object entity(Sheet sheet, Finding finding, int mention) {
        String text = sheet.between(finding.start(), finding.end());
        if (finding.kind() != Kind.PERSON) {
            return bodies.named(finding.kind(), text);
        }
        People.Entity person = people.named(text, mention);
        String folded = sheet.reading().folded();
        int from = Math.max(0, finding.start() - AROUND_CHARACTERS);
        int to = Math.min(folded.length(), finding.end() + AROUND_CHARACTERS);
        person.seenAmong(folded.substring(from, finding.start()) + " " + folded.substring(finding.end(), to));
        return person;
    }

    private String label(Object entity, Finding finding, String text) {
        return labels.computeIfAbsent(entity, unlabelled -> {
            if (entity instanceof People.Entity person) {
                return person.role() == Role.APPLICANT ? "the applicant" : lettered(person.roleWord());
            }
            Bodies.Entity body = (Bodies.Entity) entity;
            if (body.fixedLabel() != null) {
                return body.fixedLabel();
            }
            return numbered(
                    switch (body.kind()) {
                        case PRACTICE -> "Practice";
                        case PLACE -> "Place";
                        default -> Labels.organisation(body.longest());
                    });
        });
    }

    /** People share one run of letters, so that no letter stands for two of them. */
    private String lettered(String word) {
        int number = counters.merge("people", 1, Integer::sum);
        return word + " " + Labels.letter(number - 1);
    }

    private String numbered(String word) {
        return word + " " + counters.merge(word, 1, Integer::sum);
    }
}

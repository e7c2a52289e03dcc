package org.postroom.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postroom.redaction.MarkedText.Mark;
import org.postroom.redaction.TextScore.Ratio;

/**
 * Whether labels tell the same from the other within one application.
 *
 * @param sameName of the names hidden more than once, those that have one label everywhere
 * @param twoNames of the pairs of full names of two people, those that have two labels
 */
record LabelScore(Ratio sameName, Ratio twoNames) {
    static LabelScore of(TextScore score) {
        Map<String, Set<String>> labels = new TreeMap<>();
        Map<String, Integer> times = new TreeMap<>();
        for (Mark mark : score.text().marks()) {
            if (mark.kind().equals("PERSON")) {
                String name = TextScore.bare(mark.surface());
                score.label(mark).ifPresent(label -> {
                    labels.computeIfAbsent(name, fresh -> new TreeSet<>()).add(label);
                    times.merge(name, 1, Integer::sum);
                });
            }
        }
        Ratio same = Ratio.NONE;
        for (Map.Entry<String, Set<String>> name : labels.entrySet()) {
            same = times.get(name.getKey()) > 1
                    ? same.plus(Ratio.of(name.getValue().size() == 1))
                    : same;
        }
        return new LabelScore(same, pairs(score.text(), labels));
    }

    private static Ratio pairs(MarkedText text, Map<String, Set<String>> labels) {
        Map<String, String> known = new TreeMap<>();
        text.marks().stream()
                .filter(mark ->
                        Set.of("applicant", "referee").contains(mark.piece().subject()))
                .forEach(mark ->
                        known.put(TextScore.bare(mark.surface()), mark.piece().subject()));
        List<String> full = new ArrayList<>(
                labels.keySet().stream().filter(name -> name.contains(" ")).toList());
        Ratio ratio = Ratio.NONE;
        for (int i = 0; i < full.size(); i++) {
            for (String other : full.subList(i + 1, full.size())) {
                if (areTwoPeople(full.get(i), other, known)) {
                    ratio = ratio.plus(Ratio.of(disjoint(labels.get(full.get(i)), labels.get(other))));
                }
            }
        }
        return ratio;
    }

    /** Two full names are two people unless they share the first name, or both are the applicant's or a referee's. */
    private static boolean areTwoPeople(String one, String other, Map<String, String> known) {
        boolean sameFirst = one.split(" ")[0].equals(other.split(" ")[0]);
        String whose = known.get(one);
        return !sameFirst && !(whose != null && whose.equals(known.get(other)));
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains);
    }
}

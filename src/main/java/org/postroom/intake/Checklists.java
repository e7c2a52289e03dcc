package org.postroom.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Case;
import org.postroom.casebook.Case.Eligibility;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Declarations;

/** Counts what a submission holds and lacks, in the words of {@code letters/checklist.txt}. */
final class Checklists {
    private static final String REFERENCE = "reference:";

    private final Framework framework;

    Checklists(Framework framework) {
        this.framework = framework;
    }

    /** What the letter says of this submission; dates and problems are the caller's. */
    Map<String, Object> values(Case one, Submission submission) {
        List<String> points = submission.missing().stream()
                .filter(ref -> !ref.startsWith(REFERENCE))
                .toList();
        List<String> references = submission.missing().stream()
                .filter(ref -> ref.startsWith(REFERENCE))
                .map(ref -> ref.endsWith("senior") ? "one from someone senior" : "one from a peer")
                .toList();
        int all = framework.points().size();
        boolean complete = one.acceptedAsIs() || submission.missing().isEmpty();
        Map<String, Object> values = new HashMap<>();
        values.put("pointsFound", all - points.size());
        values.put("pointsAll", all);
        values.put("pointsMissing", inWords(points));
        values.put("firstPoint", points.isEmpty() ? "" : points.get(0));
        values.put("referencesFound", 2 - references.size());
        values.put("referencesMissing", String.join(" and ", references));
        values.put("declared", declared(submission.declarations(), one.eligibility()));
        values.put("doubtful", submission.doubtful().size());
        values.put("complete", complete);
        values.put("feePaid", one.feePaid());
        values.put("next", next(one, complete));
        return values;
    }

    private static String next(Case one, boolean complete) {
        if (!complete) {
            return "missing";
        }
        if (!one.feePaid()) {
            return "fee";
        }
        return one.stage().needsPerson() && one.stage() != Stage.PACK_HELD ? "colleague" : "nothing";
    }

    /** A domain of which every point is missing is named as one: nobody reads thirty numbers on a telephone. */
    private String inWords(List<String> points) {
        List<String> words = new ArrayList<>();
        for (Framework.Domain domain : framework.domains()) {
            List<String> all =
                    domain.points().stream().map(Framework.Point::ref).toList();
            if (all.size() > 1 && points.containsAll(all)) {
                words.add("all of domain " + domain.number());
            } else {
                all.stream().filter(points::contains).forEach(words::add);
            }
        }
        return words.size() == framework.domains().size()
                        && points.size() == framework.points().size()
                ? "all of them"
                : String.join(", ", words);
    }

    private static long declared(Declarations said, Eligibility judged) {
        long declared = Stream.of(said.twoYearsInRole(), said.noConstitutionBreach(), said.noDisciplinary())
                .filter(Objects::nonNull)
                .filter(Boolean::booleanValue)
                .count();
        return judged == Eligibility.ACCEPTED ? 3 : declared;
    }
}

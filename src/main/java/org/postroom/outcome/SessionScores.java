package org.postroom.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postroom.accreditation.Framework;
import org.postroom.outcome.Aggregate.SessionFigures;
import org.postroom.panel.Alias;
import org.postroom.panel.Panels;
import org.postroom.panel.SheetReading.Scored;
import org.springframework.stereotype.Component;

/** Puts a session's score sheets together as the moderator may see them: aliases for cases, numbers for assessors. */
@Component
class SessionScores {
    private final Panels panels;
    private final Aggregate aggregate;

    SessionScores(Panels panels, Framework framework) {
        this.panels = panels;
        this.aggregate = new Aggregate(framework);
    }

    /** The figures of these cases; assessors are numbered in the order in which they first appear. */
    SessionFigures figures(List<String> caseReferences) {
        Map<Long, String> numbers = new LinkedHashMap<>();
        List<CaseScores> scores = new ArrayList<>();
        caseReferences.stream()
                .sorted(java.util.Comparator.comparing(this::alias))
                .forEach(reference -> scores.add(scores(reference, numbers)));
        return aggregate.session(scores);
    }

    /** The figures of one case. */
    CaseFigures figures(String caseReference) {
        return aggregate.oneCase(scores(caseReference, new LinkedHashMap<>()));
    }

    /** What the panel wrote on each domain, without saying who. */
    Map<Integer, List<String>> comments(String caseReference) {
        Map<Integer, List<String>> comments = new TreeMap<>();
        for (Panels.Scores sheet : panels.scores(caseReference)) {
            sheet.scores().forEach((domain, scored) -> {
                if (scored.comment() != null) {
                    comments.computeIfAbsent(domain, none -> new ArrayList<>()).add(scored.comment());
                }
            });
        }
        return comments;
    }

    /** The alias of a case that had a panel. */
    Alias alias(String caseReference) {
        return panels.alias(caseReference).orElseThrow();
    }

    private CaseScores scores(String caseReference, Map<Long, String> numbers) {
        List<CaseScores.Sheet> sheets = panels.scores(caseReference).stream()
                .map(sheet -> new CaseScores.Sheet(
                        numbers.computeIfAbsent(sheet.assessor(), one -> String.valueOf(numbers.size() + 1)),
                        whole(sheet.scores())))
                .toList();
        return new CaseScores(alias(caseReference), sheets);
    }

    private static Map<Integer, Integer> whole(Map<Integer, Scored> scores) {
        Map<Integer, Integer> whole = new TreeMap<>();
        scores.forEach((domain, scored) -> whole.put(domain, scored.score()));
        return whole;
    }
}

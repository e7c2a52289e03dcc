package org.postroom.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postroom.accreditation.Framework;
import org.postroom.outcome.CaseFigures.Proposal;
import org.postroom.outcome.CaseScores.Sheet;

/** Works out a session's figures from its score sheets. Proposes, never decides: that is moderation's. */
public final class Aggregate {
    private final Framework framework;

    /** Works by the framework's scale, pass level and panel size. */
    public Aggregate(Framework framework) {
        this.framework = framework;
    }

    /**
     * A session as the moderator's workbook shows it.
     *
     * @param severities one an assessor, the most severe first
     */
    public record SessionFigures(List<CaseFigures> cases, Agreement agreement, List<Severity> severities) {}

    /** The figures of all packs of a session, in the order given. */
    public SessionFigures session(List<CaseScores> cases) {
        return new SessionFigures(
                cases.stream().map(this::oneCase).toList(), Agreement.ordinal(units(cases)), severities(cases));
    }

    /** The figures of one pack. */
    public CaseFigures oneCase(CaseScores scores) {
        List<DomainFigures> domains = figures(scores.sheets());
        if (!complete(scores.sheets())) {
            return new CaseFigures(
                    scores.alias(),
                    domains,
                    Proposal.INCOMPLETE,
                    List.of(),
                    "Of " + framework.panelSize() + " whole score sheets not all are here.");
        }
        Proposal proposal = domains.stream().allMatch(DomainFigures::met) ? Proposal.AWARD : Proposal.NOT_YET_MET;
        return new CaseFigures(scores.alias(), domains, proposal, flips(scores.sheets(), domains), because(domains));
    }

    private List<DomainFigures> figures(List<Sheet> sheets) {
        return framework.domains().stream()
                .map(domain -> DomainFigures.of(framework, domain.number(), scores(sheets, domain.number())))
                .toList();
    }

    private static List<Integer> scores(List<Sheet> sheets, int domain) {
        return sheets.stream()
                .map(sheet -> sheet.scores().get(domain))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean complete(List<Sheet> sheets) {
        return sheets.size() == framework.panelSize()
                && sheets.stream().map(Sheet::assessor).distinct().count() == sheets.size()
                && framework.domains().stream()
                        .allMatch(domain -> scores(sheets, domain.number()).size() == sheets.size());
    }

    private static String because(List<DomainFigures> domains) {
        String unmet = domains.stream()
                .filter(domain -> !domain.met())
                .map(domain -> domain.number() + " (sum " + domain.sum() + ")")
                .collect(Collectors.joining(", "));
        return unmet.isEmpty()
                ? "Every domain reaches the pass level."
                : "The pass level is not reached in domain " + unmet + ".";
    }

    private List<String> flips(List<Sheet> sheets, List<DomainFigures> domains) {
        List<String> flips = new ArrayList<>();
        List<DomainFigures> unmet =
                domains.stream().filter(domain -> !domain.met()).toList();
        if (unmet.isEmpty()) {
            domains.stream()
                    .filter(DomainFigures::borderline)
                    .forEach(domain ->
                            flips.add("One point less in domain " + domain.number() + " takes the award away."));
        } else if (unmet.size() == 1 && unmet.get(0).borderline()) {
            flips.add("One point more in domain " + unmet.get(0).number() + " gives the award.");
        }
        flips.addAll(flipsWithoutTheMostExtreme(sheets, unmet.isEmpty()));
        return flips;
    }

    /** Leaves out the assessor furthest from the others; where several are equally far, each in turn. */
    private List<String> flipsWithoutTheMostExtreme(List<Sheet> sheets, boolean award) {
        double furthest = sheets.stream()
                .mapToDouble(sheet -> distance(sheet, sheets))
                .max()
                .orElse(0);
        return sheets.stream()
                .filter(sheet -> furthest > 0 && distance(sheet, sheets) > furthest - 1e-9)
                .filter(sheet -> awardWithout(sheet, sheets) != award)
                .map(sheet -> "Without assessor " + sheet.assessor() + ", the furthest from the others, the award "
                        + (award ? "is not reached." : "is reached."))
                .toList();
    }

    private boolean awardWithout(Sheet left, List<Sheet> sheets) {
        List<Sheet> others = sheets.stream().filter(sheet -> sheet != left).toList();
        return !others.isEmpty() && figures(others).stream().allMatch(DomainFigures::met);
    }

    /** Over all domains, how many points the sheet stands from the mean of the others. */
    private double distance(Sheet sheet, List<Sheet> sheets) {
        return framework.domains().stream()
                .mapToDouble(domain -> Math.abs(difference(sheet, sheets, domain.number())))
                .sum();
    }

    /** A sheet's score less the mean of the others'; NaN-free, 0 where there is nothing to compare. */
    private static double difference(Sheet sheet, List<Sheet> sheets, int domain) {
        Integer own = sheet.scores().get(domain);
        List<Integer> others =
                scores(sheets.stream().filter(other -> other != sheet).toList(), domain);
        return own == null || others.isEmpty()
                ? 0
                : own - others.stream().mapToInt(Integer::intValue).average().orElse(own);
    }

    private List<List<Integer>> units(List<CaseScores> cases) {
        return cases.stream()
                .flatMap(one -> framework.domains().stream().map(domain -> scores(one.sheets(), domain.number())))
                .toList();
    }

    private List<Severity> severities(List<CaseScores> cases) {
        Map<String, List<Double>> means = new TreeMap<>();
        for (CaseScores one : cases) {
            for (Sheet sheet : one.sheets()) {
                if (one.sheets().size() > 1) {
                    means.computeIfAbsent(sheet.assessor(), assessor -> new ArrayList<>())
                            .add(meanDifference(sheet, one.sheets()));
                }
            }
        }
        return means.entrySet().stream()
                .map(entry -> new Severity(
                        entry.getKey(), mean(entry.getValue()), entry.getValue().size()))
                .sorted(Comparator.comparingDouble(Severity::difference))
                .toList();
    }

    private double meanDifference(Sheet sheet, List<Sheet> sheets) {
        return mean(framework.domains().stream()
                .map(domain -> difference(sheet, sheets, domain.number()))
                .toList());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}

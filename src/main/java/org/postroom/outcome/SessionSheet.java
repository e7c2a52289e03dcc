package org.postroom.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postroom.accreditation.Framework;
import org.postroom.outcome.Aggregate.SessionFigures;
import org.postroom.paper.ModerationPaper;
import org.postroom.paper.Paper;

/** A session's figures as the moderator reads them: a workbook, and lines for the letter that brings it. */
record SessionSheet(String sessionName, Framework framework, SessionFigures figures) {

    /** The workbook. */
    Paper workbook() {
        return new ModerationPaper(
                        sessionName,
                        framework.panelSize(),
                        figures.cases().stream()
                                .flatMap(one -> rows(one).stream())
                                .toList(),
                        figures.cases().stream().map(this::row).toList(),
                        List.of(new ModerationPaper.Agreement(
                                "Krippendorff's alpha (ordinal)",
                                figures.agreement().alpha(),
                                "K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections C and E",
                                figures.agreement().because() + " 1 is full agreement, 0 is what chance gives.")),
                        figures.severities().stream()
                                .map(one -> new ModerationPaper.Severity(
                                        Integer.parseInt(one.assessor()), one.packs(), one.difference()))
                                .toList())
                .xlsx();
    }

    /** One line a case, for example {@code K7F3: award, 10 of 10 domains met, 1 borderline.} */
    List<String> caseLines() {
        return figures.cases().stream()
                .map(one -> one.alias() + ": " + words(one) + ", " + met(one) + " of "
                        + one.domains().size() + " domains met, " + borderline(one) + " borderline, widest spread "
                        + widest(one) + ".")
                .toList();
    }

    /** One line for each way in which a small change would turn an outcome. */
    List<String> flipLines() {
        return figures.cases().stream()
                .flatMap(one -> one.flips().stream().map(flip -> one.alias() + ": " + flip))
                .toList();
    }

    /** How far the assessors agree, and how each leans. */
    List<String> assessorLines() {
        List<String> lines = new ArrayList<>();
        lines.add(figures.agreement().because());
        figures.severities()
                .forEach(one -> lines.add(String.format(
                        Locale.ROOT,
                        "Assessor %s, %s: %+.2f beside those who scored the same.",
                        one.assessor(),
                        one.packs() == 1 ? "1 pack" : one.packs() + " packs",
                        one.difference())));
        return lines;
    }

    private List<ModerationPaper.DomainRow> rows(CaseFigures one) {
        return one.domains().stream()
                .map(domain -> new ModerationPaper.DomainRow(
                        one.alias().value(),
                        domain.number(),
                        framework.domain(domain.number()).orElseThrow().title(),
                        domain.scores(),
                        domain.sum(),
                        domain.mean(),
                        domain.spread(),
                        domain.met(),
                        domain.borderline(),
                        wouldFlip(one, domain)))
                .toList();
    }

    private static boolean wouldFlip(CaseFigures one, DomainFigures domain) {
        return domain.borderline() && (one.award() || one.unmet().equals(List.of(domain.number())));
    }

    private ModerationPaper.CaseRow row(CaseFigures one) {
        return new ModerationPaper.CaseRow(
                one.alias().value(), words(one), met(one), one.domains().size(), borderline(one));
    }

    private static String words(CaseFigures one) {
        return switch (one.proposal()) {
            case AWARD -> "award";
            case NOT_YET_MET -> "not yet met";
            case INCOMPLETE -> "incomplete";
        };
    }

    private static int met(CaseFigures one) {
        return one.domains().size() - one.unmet().size();
    }

    private static int borderline(CaseFigures one) {
        return (int) one.domains().stream().filter(DomainFigures::borderline).count();
    }

    private static int widest(CaseFigures one) {
        return one.domains().stream().mapToInt(DomainFigures::spread).max().orElse(0);
    }
}

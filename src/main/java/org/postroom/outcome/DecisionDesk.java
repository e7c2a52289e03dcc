package org.postroom.outcome;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Json;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.outcome.CaseFigures.Proposal;
import org.postroom.outcome.ModerationRound.Word;
import org.springframework.stereotype.Component;

/** Makes decisions out of what the panel scored and the moderator agreed to. */
@Component
class DecisionDesk {
    private final SessionScores scores;
    private final DecisionRows rows;
    private final Casebook casebook;
    private final Framework framework;
    private final Clock clock;

    DecisionDesk(SessionScores scores, DecisionRows rows, Casebook casebook, Framework framework, Clock clock) {
        this.scores = scores;
        this.rows = rows;
        this.casebook = casebook;
        this.framework = framework;
        this.clock = clock;
    }

    /** Decides a case that the moderator's word covers. */
    void decide(String caseReference, String because, Word word) {
        Case one = casebook.locked(caseReference);
        CaseFigures figures = scores.figures(one.reference());
        if (figures.proposal() == Proposal.INCOMPLETE) {
            throw new IllegalStateException(one.reference() + " cannot be decided: " + figures.because());
        }
        Map<Integer, List<String>> comments = scores.comments(one.reference());
        List<Decision.Domain> domains = figures.domains().stream()
                .map(domain -> domain(domain, comments.getOrDefault(domain.number(), List.of())))
                .toList();
        rows.save(new DecisionRow(
                null,
                one.reference(),
                Objects.requireNonNull(one.session()),
                figures.alias().value(),
                figures.award(),
                figures.because(),
                Json.write(new DecisionRow.Content(domains)),
                clock.instant(),
                word.person(),
                null));
        casebook.move(
                one.reference(),
                Stage.DECIDED,
                new Step(
                        word.person(),
                        figures.award() ? "Decided: award" : "Decided: not yet met",
                        figures.because() + " " + because,
                        word.folio(),
                        null));
    }

    private Decision.Domain domain(DomainFigures figures, List<String> comments) {
        return new Decision.Domain(
                figures.number(),
                framework.domain(figures.number()).orElseThrow().title(),
                figures.scores().stream().sorted().toList(),
                figures.sum(),
                figures.mean(),
                figures.met(),
                comments);
    }
}

package org.postroom.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.outcome.Aggregate.SessionFigures;
import org.postroom.panel.Panels;
import org.postroom.panel.Session;
import org.postroom.panel.Sessions;
import org.springframework.stereotype.Component;

/** What staff see of a session's moderation. */
@Component
public class ModerationBoard {
    private final Sessions sessions;
    private final ModerationRounds rounds;
    private final SessionScores scores;
    private final Decisions decisions;
    private final BatchDesk batches;
    private final Panels panels;
    private final Casebook casebook;

    ModerationBoard(
            Sessions sessions,
            ModerationRounds rounds,
            SessionScores scores,
            Decisions decisions,
            BatchDesk batches,
            Panels panels,
            Casebook casebook) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.scores = scores;
        this.decisions = decisions;
        this.batches = batches;
        this.panels = panels;
        this.casebook = casebook;
    }

    /**
     * A session's moderation.
     *
     * @param rounds oldest first
     * @param before aliases that are before the moderator now
     * @param away aliases that are back with their assessors, or whose sheets are in again
     * @param figures what the sheets of all of them come to; null before any panel has scored
     */
    public record State(
            Session session,
            List<ModerationRound> rounds,
            List<String> before,
            List<String> away,
            @Nullable SessionFigures figures,
            List<Decision> decisions,
            List<Batch> batches) {}

    /** The moderation of a session as it stands. */
    public State state(String sessionCode) {
        List<Case> cases = casebook.inSession(sessionCode);
        List<String> scored = cases.stream()
                .filter(one -> one.stage() == Stage.SCORED
                        || one.stage() == Stage.IN_MODERATION
                        || one.stage() == Stage.DECIDED)
                .map(Case::reference)
                .toList();
        return new State(
                sessions.of(sessionCode),
                rounds.findBySessionOrderByRound(sessionCode),
                aliases(cases, Stage.IN_MODERATION),
                aliases(cases, Stage.WITH_PANEL, Stage.SCORED),
                scored.isEmpty() ? null : scores.figures(scored),
                decisions.ofSession(sessionCode),
                batches.ofSession(sessionCode));
    }

    private List<String> aliases(List<Case> cases, Stage... stages) {
        return cases.stream()
                .filter(one -> List.of(stages).contains(one.stage()))
                .flatMap(one -> panels.alias(one.reference()).stream())
                .map(alias -> alias.value())
                .toList();
    }
}

package org.postroom.console.sessions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.casebook.Stage;
import org.postroom.outcome.Batch;
import org.postroom.outcome.ModerationBoard;
import org.postroom.panel.Session;
import org.postroom.panel.SessionBoard;

/**
 * A session with all that its page shows.
 *
 * @param name for example {@code January 2027}
 * @param stateWords how far it has come, and what moves it on
 * @param mayPrepare whether decided cases wait to be put into a batch
 */
public record SessionView(
        String code,
        String name,
        String stateWords,
        AssessmentSession dates,
        SessionBoard.Overview overview,
        ModerationBoard.State moderation,
        boolean mayPrepare) {

    static SessionView of(SessionBoard.Overview overview, ModerationBoard.State moderation) {
        Session session = overview.session();
        boolean undone = moderation.decisions().stream().anyMatch(one -> one.batch() == null);
        return new SessionView(
                session.code(),
                session.dates().name(),
                inWords(session.state()),
                session.dates(),
                overview,
                moderation,
                session.state() == Session.State.CLOSED && undone);
    }

    /** How far a session has come, and what moves it on. */
    static String inWords(Session.State state) {
        return switch (state) {
            case PLANNED -> "Planned: its opening day moves it on";
            case OPEN -> "Open: packs are with their panels";
            case IN_MODERATION -> "In moderation: it waits for the moderator";
            case CLOSED -> "Moderated: the batch is prepared and released by two persons";
            case RELEASED -> "Released";
        };
    }

    /** Whether an assessor on the panel of a case may still be replaced. */
    public static boolean isAtWork(SessionBoard.CaseLine line) {
        return line.stage() == Stage.WITH_PANEL || line.stage() == Stage.PANEL_SHORT || line.stage() == Stage.SCORED;
    }

    /** The cases whose panel is at work. */
    public Set<String> atWork() {
        return overview.cases().stream()
                .filter(SessionView::isAtWork)
                .map(SessionBoard.CaseLine::reference)
                .collect(Collectors.toSet());
    }

    /** Whether the moderator's word is awaited. */
    public boolean isInModeration() {
        return overview.session().state() == Session.State.IN_MODERATION;
    }

    /** The batches that were not dropped. */
    public List<Batch> batches() {
        return moderation.batches().stream()
                .filter(batch -> batch.state() != Batch.State.DROPPED)
                .toList();
    }
}

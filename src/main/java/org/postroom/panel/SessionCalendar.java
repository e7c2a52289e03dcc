package org.postroom.panel;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens each session on its day, again for every case that becomes ready later, and sees when its panels have done. */
@Component("sessionCalendar")
public class SessionCalendar {
    /** The kind under which a case lies that is ready for a session whose deadline it missed. */
    public static final String LATE = "Late for its session";

    private final Casebook casebook;
    private final PanelProgress progress;
    private final Sessions sessions;
    private final Tray tray;
    private final TaskDesk tasks;
    private final Clock clock;

    SessionCalendar(
            Casebook casebook, PanelProgress progress, Sessions sessions, Tray tray, TaskDesk tasks, Clock clock) {
        this.casebook = casebook;
        this.progress = progress;
        this.sessions = sessions;
        this.tray = tray;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Asks for the opening of every session whose day has come and that has cases waiting for a panel; and for the
     * moderator's pack where the last panel at work fell away, because its case was withdrawn for example.
     */
    @Transactional
    public void openDue() {
        Instant now = clock.instant();
        casebook.at(Stage.READY).stream()
                .filter(one -> one.session() != null)
                .filter(one -> !AssessmentSession.of(Objects.requireNonNull(one.session()))
                        .opens()
                        .isAfter(now))
                .forEach(this::due);
        sessions.all().stream()
                .filter(session -> session.state() == Session.State.OPEN)
                .forEach(session -> progress.moderationDue(session.code()));
    }

    private void due(Case one) {
        String session = Objects.requireNonNull(one.session());
        if (!inTime(one)) {
            tray.lay(Matter.ofCase(
                    LATE,
                    one.reference(),
                    "Its application came after the deadline of session " + session + ", which is open.",
                    "Move the case to the next session."));
        } else if (sessions.askToOpen(session)) {
            tasks.put("assess", session);
        }
    }

    /** Whether the application came by the session's deadline. */
    static boolean inTime(Case one) {
        Instant submitted = one.submittedAt();
        return submitted == null
                || one.session() == null
                || !submitted.isAfter(
                        AssessmentSession.of(one.session()).deadline().plusMillis(999));
    }
}

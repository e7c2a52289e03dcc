package org.postroom.panel;

import java.util.List;
import java.util.Objects;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees when the last score sheet of a case is in, and when the last case of a session is scored. */
@Component
class PanelProgress {
    private final Seats seats;
    private final Sessions sessions;
    private final Casebook casebook;
    private final Tray tray;
    private final TaskDesk tasks;
    private final Framework framework;

    PanelProgress(Seats seats, Sessions sessions, Casebook casebook, Tray tray, TaskDesk tasks, Framework framework) {
        this.seats = seats;
        this.sessions = sessions;
        this.casebook = casebook;
        this.tray = tray;
        this.tasks = tasks;
        this.framework = framework;
    }

    /** A sheet of this case came in; its session is locked. */
    void consider(String caseReference) {
        Case one = casebook.locked(caseReference);
        List<Seat> seated = seats.findByCaseReferenceOrderById(caseReference).stream()
                .filter(seat -> seat.state().seated())
                .toList();
        boolean all = seated.size() >= framework.panelSize()
                && seated.stream().allMatch(seat -> seat.state() == Seat.State.SCORED);
        if (all && one.stage() == Stage.WITH_PANEL) {
            casebook.move(
                    caseReference,
                    Stage.SCORED,
                    Step.byPostroom(
                            "All score sheets in", "The " + seated.size() + " assessors have scored the pack."));
            tray.settled(SheetReminders.OVERDUE, caseReference, Step.POSTROOM, "All score sheets are in.");
            moderationDue(Objects.requireNonNull(one.session()));
        }
    }

    /** Asks for the moderator's pack once no panel of the session is at work and some case waits for moderation. */
    @Transactional
    void moderationDue(String session) {
        List<Case> cases = casebook.inSession(session);
        boolean atWork = cases.stream().anyMatch(one -> one.stage() == Stage.WITH_PANEL);
        boolean waiting = cases.stream().anyMatch(one -> one.stage() == Stage.SCORED);
        if (waiting && !atWork && sessions.askForModeration(session)) {
            tasks.put("moderation-pack", session);
        }
    }
}

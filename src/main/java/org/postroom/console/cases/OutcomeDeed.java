package org.postroom.console.cases;

import java.util.Optional;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.console.Deed;
import org.postroom.console.door.DirectorOnly;
import org.postroom.outcome.Batch;
import org.postroom.outcome.BatchDesk;
import org.postroom.outcome.Decisions;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a released outcome sent that could not be sent when its batch was released. */
@Component
class OutcomeDeed {
    private final Casebook casebook;
    private final Decisions decisions;
    private final BatchDesk batches;
    private final TaskDesk tasks;

    OutcomeDeed(Casebook casebook, Decisions decisions, BatchDesk batches, TaskDesk tasks) {
        this.casebook = casebook;
        this.decisions = decisions;
        this.batches = batches;
        this.tasks = tasks;
    }

    /** Puts the sending down as a task; what was sent meanwhile is not sent twice. */
    @DirectorOnly
    @Transactional
    public Deed send(String reference, String person) {
        if (casebook.find(reference).isEmpty()) {
            return Deed.unknown("There is no case of that reference.");
        }
        if (!isReleased(casebook.locked(reference))) {
            return Deed.refused("There is no outcome to send: the case is not decided in a released batch, or has it.");
        }
        casebook.note(reference, Step.by(person, "Outcome to be sent again", "It could not be sent before."));
        tasks.put("award", reference);
        return Deed.done("The outcome is sent now; if it cannot be, the tray says why.");
    }

    private boolean isReleased(Case one) {
        return one.stage() == Stage.DECIDED
                && decisions
                        .of(one.reference())
                        .flatMap(decision -> Optional.ofNullable(decision.batch()))
                        .flatMap(batches::find)
                        .filter(batch -> batch.state() == Batch.State.RELEASED)
                        .isPresent();
    }
}

package org.postroom.outcome;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.postroom.casebook.Applicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.panel.Panels;
import org.postroom.panel.Session;
import org.postroom.panel.Sessions;
import org.postroom.tasks.TaskDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends decided outcomes: one person prepares the batch, another looks at the dry run and releases it, once. */
@Component("batchDesk")
public class BatchDesk {
    private final Batches batches;
    private final DecisionRows decisions;
    private final Sessions sessions;
    private final Panels panels;
    private final Casebook casebook;
    private final ModerationTray tray;
    private final TaskDesk tasks;
    private final ObjectProvider<OutcomePlan> plans;
    private final Clock clock;

    BatchDesk(
            Batches batches,
            DecisionRows decisions,
            Sessions sessions,
            Panels panels,
            Casebook casebook,
            ModerationTray tray,
            TaskDesk tasks,
            ObjectProvider<OutcomePlan> plans,
            Clock clock) {
        this.batches = batches;
        this.decisions = decisions;
        this.sessions = sessions;
        this.panels = panels;
        this.casebook = casebook;
        this.tray = tray;
        this.tasks = tasks;
        this.plans = plans;
        this.clock = clock;
    }

    /** What became of a request. */
    public sealed interface Answer {
        /** One plain sentence. */
        String because();

        /** It was done. */
        record Done(Batch batch, String because) implements Answer {}

        /** It was not done. */
        record Refused(String because) implements Answer {}
    }

    /**
     * What one applicant would get.
     *
     * @param letters subject and names of enclosures of each letter
     */
    public record Line(
            String caseReference,
            String applicant,
            String address,
            boolean award,
            String because,
            List<OutcomePlan.Planned> letters) {}

    /** Puts every decided case of a session that is in no batch into one. */
    @Transactional
    public Answer prepare(String sessionCode, String person) {
        Session session = sessions.locked(sessionCode);
        if (session.state() != Session.State.CLOSED) {
            return new Answer.Refused("Moderation of session " + sessionCode
                    + " is not closed; nothing is released before the moderator agrees to every case.");
        }
        List<Decision> open = decisions.findBySessionOrderByCaseReference(sessionCode).stream()
                .map(DecisionRow::read)
                .filter(one -> one.batch() == null && isDecided(one.caseReference()))
                .toList();
        if (open.isEmpty()) {
            return new Answer.Refused("Every decided case of session " + sessionCode + " is in a batch already.");
        }
        Batch batch =
                batches.save(new Batch(null, sessionCode, Batch.State.PREPARED, person, clock.instant(), null, null));
        for (Decision one : open) {
            decisions.join(one.caseReference(), batch.key());
            casebook.note(
                    one.caseReference(),
                    Step.by(person, "Put into batch " + batch.key(), "The outcome is prepared for release."));
        }
        tray.prepared(sessionCode, batch.key(), person);
        return new Answer.Done(
                batch,
                "Batch " + batch.key() + " holds " + open.size() + (open.size() == 1 ? " outcome" : " outcomes")
                        + "; another person releases it.");
    }

    /** Takes a batch apart before anything was sent. */
    @Transactional
    public Answer drop(long batchId, String person) {
        Optional<Batch> batch = batches.locked(batchId);
        if (batch.isEmpty() || batch.get().state() != Batch.State.PREPARED) {
            return new Answer.Refused("There is no batch " + batchId + " that waits for its release.");
        }
        decisions.leave(batchId);
        Batch dropped = batches.save(batch.get().dropped());
        tray.dropped(dropped.session(), person);
        return new Answer.Done(dropped, "Batch " + batchId + " is dropped; prepare a new one.");
    }

    /** What each applicant would get, were the batch released now. */
    public List<Line> dryRun(long batchId) {
        return decisions.findByBatchOrderByCaseReference(batchId).stream()
                .map(DecisionRow::read)
                .filter(one -> isDecided(one.caseReference()) || wasReleased(batchId))
                .map(this::line)
                .toList();
    }

    /** Releases a batch; never by whoever prepared it, and never twice. */
    @Transactional
    public Answer release(long batchId, String person) {
        Batch batch = batches.locked(batchId).orElse(null);
        if (batch == null || batch.state() == Batch.State.DROPPED) {
            return new Answer.Refused("There is no batch " + batchId + " that waits for its release.");
        }
        if (batch.state() == Batch.State.RELEASED) {
            return new Answer.Refused("Batch " + batchId + " was released by " + batch.releasedBy()
                    + " before; a second release sends nothing.");
        }
        if (batch.preparedBy().equalsIgnoreCase(person)) {
            return new Answer.Refused("You prepared batch " + batchId + "; another person has to release it.");
        }
        Batch released = batches.save(batch.released(person, clock.instant()));
        decisions
                .findByBatchOrderByCaseReference(batchId)
                .forEach(one -> casebook.note(
                        one.caseReference(),
                        Step.by(person, "Batch " + batchId + " released", "A second person looked at it.")));
        tray.released(batch.session(), person);
        tasks.put("release", String.valueOf(batchId));
        return new Answer.Done(released, "Batch " + batchId + " is released; the outcomes are on their way.");
    }

    /** Sets the sending of each outcome of a released batch going; a case withdrawn since gets none. */
    @Transactional
    public void sendOut(long batchId) {
        Batch batch = batches.locked(batchId).orElseThrow();
        if (batch.state() != Batch.State.RELEASED) {
            return;
        }
        decisions.findByBatchOrderByCaseReference(batchId).stream()
                .map(DecisionRow::caseReference)
                .filter(this::isDecided)
                .forEach(reference -> {
                    panels.close(reference);
                    tasks.put("award", reference);
                });
        sessions.locked(batch.session());
        boolean rest = decisions.findBySessionOrderByCaseReference(batch.session()).stream()
                .anyMatch(one -> one.batch() == null || !wasReleased(one.batch()));
        if (!rest) {
            sessions.move(batch.session(), Session.State.RELEASED);
        }
    }

    /** All batches, latest first. */
    public List<Batch> all() {
        return batches.findAllByOrderByIdDesc();
    }

    /** The batches of a session. */
    public List<Batch> ofSession(String sessionCode) {
        return batches.findBySessionOrderById(sessionCode);
    }

    /** One batch. */
    public Optional<Batch> find(long batchId) {
        return batches.findById(batchId);
    }

    private Line line(Decision one) {
        Case of = casebook.find(one.caseReference()).orElseThrow();
        Applicant person = casebook.applicant(of);
        List<OutcomePlan.Planned> letters =
                plans.stream().flatMap(plan -> plan.planned(one).stream()).toList();
        return new Line(one.caseReference(), person.display(), person.email(), one.award(), one.because(), letters);
    }

    private boolean isDecided(String caseReference) {
        return casebook.find(caseReference)
                .filter(one -> one.stage() == Stage.DECIDED)
                .isPresent();
    }

    private boolean wasReleased(long batchId) {
        return batches.findById(batchId)
                .filter(batch -> batch.state() == Batch.State.RELEASED)
                .isPresent();
    }
}

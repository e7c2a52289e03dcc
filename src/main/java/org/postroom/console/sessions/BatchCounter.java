package org.postroom.console.sessions;

import java.util.List;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.console.door.DirectorOnly;
import org.postroom.outcome.Batch;
import org.postroom.outcome.BatchDesk;
import org.springframework.stereotype.Component;

/** Batches of outcomes: prepared by one person, looked at as a dry run, released by a director who is another. */
@Component
class BatchCounter {
    private final BatchDesk desk;

    BatchCounter(BatchDesk desk) {
        this.desk = desk;
    }

    /**
     * A batch with its dry run.
     *
     * @param lines what each applicant would get, or got
     */
    record BatchView(Batch batch, List<BatchDesk.Line> lines) {}

    List<Batch> all() {
        return desk.all();
    }

    BatchView open(long id) {
        Batch batch = desk.find(id).orElseThrow(() -> Answer.missing("There is no batch of that number."));
        return new BatchView(batch, desk.dryRun(id));
    }

    BatchDesk.Answer prepare(String session, String person) {
        return desk.prepare(SessionDesk.checked(session), person);
    }

    Deed drop(long id, String person) {
        return known(id) ? said(desk.drop(id, person)) : unknown();
    }

    /** Sends every outcome of the batch, once. */
    @DirectorOnly
    public Deed release(long id, String person) {
        return known(id) ? said(desk.release(id, person)) : unknown();
    }

    private boolean known(long id) {
        return desk.find(id).isPresent();
    }

    private static Deed unknown() {
        return Deed.unknown("There is no batch of that number.");
    }

    static Deed said(BatchDesk.Answer answer) {
        return answer instanceof BatchDesk.Answer.Done ? Deed.done(answer.because()) : Deed.refused(answer.because());
    }
}

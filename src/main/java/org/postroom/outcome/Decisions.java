package org.postroom.outcome;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was decided; nothing of it is changed afterwards. */
@Component
public class Decisions {
    private final DecisionRows rows;

    Decisions(DecisionRows rows) {
        this.rows = rows;
    }

    /** The decision about a case; empty before moderation is closed. */
    public Optional<Decision> of(String caseReference) {
        return rows.findByCaseReference(caseReference).map(DecisionRow::read);
    }

    /** All decisions of a session. */
    public List<Decision> ofSession(String session) {
        return rows.findBySessionOrderByCaseReference(session).stream()
                .map(DecisionRow::read)
                .toList();
    }

    /** The decisions that a batch sends. */
    public List<Decision> ofBatch(long batch) {
        return rows.findByBatchOrderByCaseReference(batch).stream()
                .map(DecisionRow::read)
                .toList();
    }
}

package org.postroom.panel;

import java.util.List;
import org.postroom.outbox.Draft;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.springframework.stereotype.Component;

/** Stands here until the real one is merged. */
@Component
public class AssessorPost {
    private final Outbox outbox;

    AssessorPost(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Posts a letter about a case. */
    public OutgoingLetter write(Draft draft, String caseReference) {
        return outbox.post(draft);
    }

    /** Posts a letter about several cases. */
    public OutgoingLetter write(Draft draft, List<String> caseReferences) {
        return outbox.post(draft);
    }
}

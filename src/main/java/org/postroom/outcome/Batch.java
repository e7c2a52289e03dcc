package org.postroom.outcome;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Decided cases of a session that are sent together: prepared by one person, released by another. */
@Table("batch")
public record Batch(
        @Nullable @Id Long id,
        String session,
        State state,
        String preparedBy,
        Instant preparedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt) {

    /** How far a batch has come. */
    public enum State {
        /** Waits for a second person. */
        PREPARED,
        /** Its outcomes are sent, once. */
        RELEASED,
        /** Taken apart before anything was sent. */
        DROPPED
    }

    /** The id, once kept. */
    public long key() {
        return Objects.requireNonNull(id, "not kept yet");
    }

    Batch released(String person, Instant at) {
        return new Batch(id, session, State.RELEASED, preparedBy, preparedAt, person, at);
    }

    Batch dropped() {
        return new Batch(id, session, State.DROPPED, preparedBy, preparedAt, releasedBy, releasedAt);
    }
}

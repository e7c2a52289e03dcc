package org.postroom.outbox;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An address to which nothing more is sent until a person lifts it.
 *
 * @param address lower case
 * @param because why, one plain sentence
 * @param folio the letter that said so, or null
 * @param outgoing the letter of ours that came back, or null
 * @param liftedAt null while it stands
 */
@Table("stopped_address")
public record StoppedAddress(
        @Nullable @Id Long id,
        String address,
        String because,
        @Nullable Long folio,
        @Nullable Long outgoing,
        Instant stoppedAt,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy,
        @Nullable String liftedBecause) {
    /** Whether nothing is sent there now. */
    public boolean stands() {
        return liftedAt == null;
    }

    /** The id, once kept. */
    public long key() {
        return Objects.requireNonNull(id, "not kept yet");
    }
}

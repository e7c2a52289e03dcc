package org.postroom.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One try to send a letter; committed before the server hears of it. Its times are the database's.
 *
 * @param copy the running copy of the service that tries
 * @param server host and port
 * @param phase the furthest that is committed: {@link Phase#DOT} before the final dot is written, and at the end how far
 *     it came
 * @param reply the server's last words, or null
 * @param outcome what became of it, one plain sentence; null while it lasts
 */
public record Attempt(
        @Nullable @Id Long id,
        long letter,
        String copy,
        String server,
        Instant beganAt,
        Phase phase,
        @Nullable String reply,
        @Nullable Instant endedAt,
        @Nullable String outcome) {}

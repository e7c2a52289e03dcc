package org.postroom.console.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A bearer token (RFC 6750): acts for whoever made it.
 *
 * @param hash SHA-256 of the token; the token itself is shown once and kept nowhere
 * @param label what it is for, in its owner's words
 */
@Table("api_token")
record ApiToken(
        @Nullable @Id Long id,
        String hash,
        String label,
        String username,
        Instant madeAt,
        @Nullable Instant closedAt) {}

package org.postroom.outcome;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Json;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A decision as the database keeps it.
 *
 * @param content {@link Content} as JSON
 */
@Table("decision")
record DecisionRow(
        @Nullable @Id Long id,
        String caseReference,
        String session,
        String alias,
        boolean award,
        String because,
        String content,
        Instant decidedAt,
        String decidedBy,
        @Nullable Long batch) {

    /** The domains. */
    record Content(List<Decision.Domain> domains) {}

    Decision read() {
        return new Decision(
                caseReference,
                session,
                alias,
                award,
                because,
                Json.read(content, Content.class).domains(),
                decidedAt,
                decidedBy,
                batch);
    }
}

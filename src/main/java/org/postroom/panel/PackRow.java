package org.postroom.panel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.Span;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A pack as the database keeps it: of the texts only where what was hidden; the words are the submission's.
 *
 * @param passages {@link KeptPassages} as JSON
 */
@Table("pack")
record PackRow(
        @Nullable @Id Long id,
        String caseReference,
        String alias,
        int submissionVersion,
        Pack.State state,
        String because,
        String ruleSetHash,
        String passages,
        byte[] pdf,
        byte[] docx,
        Instant madeAt,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy) {

    /**
     * What was hidden in each text.
     *
     * @param decisions what a person decided about them since; packs of an earlier release have none
     */
    record KeptPassages(List<KeptPassage> passages, List<Decision> decisions) {
        @SuppressWarnings("ConstantValue")
        KeptPassages {
            decisions = decisions == null ? List.of() : List.copyOf(decisions);
        }
    }

    /** What was hidden in one text. */
    record KeptPassage(String ref, List<Span> spans) {}
}

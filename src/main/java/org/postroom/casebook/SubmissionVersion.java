package org.postroom.casebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One version of a submission, as it stood after a letter.
 *
 * @param version from 1 in each case
 * @param folio the letter that made it
 * @param content the {@link Submission} as JSON
 */
@Table("submission")
record SubmissionVersion(
        @Nullable @Id Long id,
        String caseReference,
        int version,
        @Nullable Long folio,
        Instant receivedAt,
        String content) {}

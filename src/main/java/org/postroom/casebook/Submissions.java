package org.postroom.casebook;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The versions of submissions. */
interface Submissions extends Repository<SubmissionVersion, Long> {
    SubmissionVersion save(SubmissionVersion version);

    Optional<SubmissionVersion> findByCaseReferenceAndVersion(String caseReference, int version);

    boolean existsByFolio(long folio);
}

package org.postroom.intake;

import java.util.Optional;
import org.postroom.casebook.AnswerDesk;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.casebook.Tray.Matter;

/** What waits on the tray when part of an application came as a scan: details and references have no other doubt mark. */
final class ScanMatter {
    private ScanMatter() {}

    /** The matter about what a letter brought; empty when nothing of it was a scan. */
    static Optional<Matter> of(Submission brought, String caseReference, long folio) {
        return brought.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.IMAGE_ONLY)
                .findFirst()
                .map(problem -> Matter.ofCase(
                                AnswerDesk.SCANNED,
                                caseReference,
                                "Part of the application came as a scan or a photograph, so letters may be wrong and"
                                        + " lines may be missing.",
                                "Compare the details, answers and references with what was sent, then take this off"
                                        + " the tray; until then the case does not go on.")
                        .withLetter(folio));
    }
}

package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.intake.document.FileHints;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.paper.ApplicationForm;
import org.postroom.paper.Body;
import org.postroom.paper.PackPaper;
import org.postroom.paper.Paper;
import org.postroom.paper.ReferenceForm;
import org.postroom.redaction.Exposed;
import org.postroom.redaction.Gate;
import org.postroom.redaction.Hint;
import org.postroom.redaction.KnownIdentity;

/** Forms come back with all that the house printed on them; no pack may be held for that. */
class HouseWordsTest {
    private static final Framework FRAMEWORK = FrameworkFile.embedded();
    private static final Body BODY = new Body(
            "Institute of General Practice Management",
            "IGPM",
            List.of("The Old Dispensary", "4 Sample Street", "Cardiff CF10 1ZZ"),
            "info@postroom.example",
            "postroom.example");

    @Test
    void whatTheHousePrintsOnItsFormsHoldsNoPack() {
        ApplicationForm form = new ApplicationForm(
                BODY,
                FRAMEWORK,
                List.of(new ApplicationForm.SessionDates(
                        "January 2027", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 31))));
        KnownIdentity known = known(Stream.of(
                        form.docx(), form.pdf(), new ReferenceForm(BODY, FRAMEWORK.award()).docx())
                .flatMap(paper -> FileHints.of(paper.fileName(), paper.content(), ReadingLimits.usual()).stream())
                .toList());
        PackPaper pack = new PackPaper(BODY, "K7F3", FRAMEWORK, List.of(), List.of());
        List<Exposed> pieces = new ArrayList<>(exposed(pack.pdf()));
        pieces.addAll(exposed(pack.docx()));

        assertThat(Gate.search(known, pieces)).isEmpty();
    }

    private static KnownIdentity known(List<Hint> hints) {
        KnownIdentity.Builder known = KnownIdentity.builder()
                .applicant("Zenobia Featherstone", null, null)
                .practice("Marsh Lane Surgery");
        hints.forEach(known::hint);
        return known.build();
    }

    private static List<Exposed> exposed(Paper paper) {
        return PackDocuments.exposed(paper.fileName(), paper.mediaType(), paper.content());
    }
}

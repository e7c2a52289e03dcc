package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.intake.document.FileHints;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.outbox.Draft;
import org.postroom.outbox.LetterHead;
import org.postroom.paper.ApplicationForm;
import org.postroom.paper.Body;
import org.postroom.paper.PackPaper;
import org.postroom.paper.Paper;
import org.postroom.paper.ReferenceForm;
import org.postroom.redaction.gate.Exposed;
import org.postroom.redaction.gate.Gate;
import org.postroom.redaction.known.Hint;
import org.postroom.redaction.known.KnownIdentity;

/** What the house prints and writes of itself, and whom it greets, holds no pack and no letter. */
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

    @Test
    void anAssessorMayBeCalledAsAColleagueIsAndTheHouseMayHaveHadACopy() {
        KnownIdentity known = known(List.of(
                new Hint(Hint.Source.COPIED_NAME, "Dr Claire Okafor"),
                new Hint(Hint.Source.COPIED_ADDRESS, BODY.email())));
        Draft draft = Draft.plain("seat/1", "pack", "a@assessor.example", Map.of("name", "Claire Smith"), "token");
        LetterHead house = new LetterHead(BODY.email(), "Accreditation office");
        Exposed from = new Exposed("header From", "From: Accreditation office <" + BODY.email() + ">");
        Exposed greeting = new Exposed("text", "Dear Claire Smith,\n\nThank you.");
        Exposed named = new Exposed("text", "Dear Claire Smith,\n\nClaire Okafor wrote it.");

        assertThat(OwnWords.leaks(known, List.of(from, greeting), draft, house)).isEmpty();
        assertThat(OwnWords.leaks(known, List.of(named), draft, house)).isNotEmpty();
        assertThat(Gate.search(known, List.of(greeting))).as("without it").isNotEmpty();
        assertThat(Gate.search(known, List.of(from))).as("without it").isNotEmpty();
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

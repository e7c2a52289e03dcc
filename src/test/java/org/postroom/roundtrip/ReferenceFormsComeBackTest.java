package org.postroom.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postroom.intake.form.Reading;
import org.postroom.intake.form.SubmissionReader;

/** The reference form that we send out comes back with who wrote it, what, and about whom. */
class ReferenceFormsComeBackTest {
    private static final String STATEMENT =
            "I have known her since 2016 and we sit on the same board. She asks first and decides then.\n"
                    + "When two partners fell out she kept the rota going and brought both to one table.";
    private static final FilledForm REFERENCE = new FilledForm(
            Map.of(
                    "reference_applicant", "Gwenllian Ŵyn Prosser-Śliwa",
                    "reference_name", "Ngozi Adeyemi-Pugh",
                    "reference_role", "Practice manager",
                    "reference_organisation", "Sampl Health Centre",
                    "reference_relation", "peer",
                    "reference_email", "ngozi@sampl.example",
                    "reference_phone", "01632 960 777",
                    "reference_statement", STATEMENT,
                    "reference_signed", "N Adeyemi-Pugh",
                    "reference_date", "4 December 2026"),
            Set.of());
    private static final byte[] FORM = ServiceForms.reference();

    @ParameterizedTest
    @EnumSource
    void aReferenceArrivesWithWhoWroteIt(WordSpoiling spoiling) {
        Reading reading = new SubmissionReader().read("ref.docx", spoiling.of(WordPen.filled(FORM, REFERENCE)));
        assertThat(reading.referenceFound()).isTrue();
        assertThat(reading.formFound()).isFalse();
        assertThat(reading.submission().referees()).singleElement().satisfies(referee -> {
            assertThat(referee.name()).isEqualTo("Ngozi Adeyemi-Pugh");
            assertThat(referee.role()).isEqualTo("Practice manager");
            assertThat(referee.organisation()).isEqualTo("Sampl Health Centre");
            assertThat(referee.relation()).isEqualTo("peer");
            assertThat(referee.email()).isEqualTo("ngozi@sampl.example");
            assertThat(referee.statement()).isEqualTo(STATEMENT);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aBlankReferenceFormIsNoReference(WordSpoiling spoiling) {
        Reading reading = new SubmissionReader().read("ref.docx", spoiling.of(FORM));
        assertThat(reading.referenceFound()).isFalse();
        assertThat(reading.submission().referees()).isEmpty();
    }
}

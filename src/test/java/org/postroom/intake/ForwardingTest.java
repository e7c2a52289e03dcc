package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.intake.mail.MailReader;
import org.postroom.intake.mail.OpenedMail;

/** Whether a letter is the applicant's own, or somebody passed it on. */
class ForwardingTest {
    private static Applicant applicant(String name, String email) {
        return new Applicant(
                name, null, null, email, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Siân Prydderch | s.prydderch@nhs.example | Siân Prydderch | sian@home.example | true",
                "PRYDDERCH, Siân (HAFAN SURGERY) | x@nhs.example | Siân Prydderch | sian@home.example | true",
                "'' | sian.prydderch@nhs.example | Siân Prydderch | sp@home.example | true",
                "'' | office@nhs.example | Siân Prydderch | sp@home.example | false",
                "Bo Lindqvist | bo@nhs.example | Siân Prydderch | sp@home.example | false",
                "Practice Manager | sp@home.example | Siân Prydderch | sp@home.example | false",
                "Liz Prydderch | sp@home.example | Siân Prydderch | sp@home.example | true",
            })
    void aNameTellsMoreThanAnAddress(String name, String address, String fullName, String email, boolean own) {
        assertThat(Forwarding.isFrom(address, name.isEmpty() ? null : name, applicant(fullName, email)))
                .isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FW: application | See below. | true",
                "Fwd: form | For Siân. | true",
                "application | ---------- Forwarded message ---------\\nFrom: Siân <sp@home.example> | true",
                "application | Begin forwarded message: | true",
                "application | From: Siân Prydderch\\nSent: Monday\\nTo: Bo | true",
                "application | Here is Siân's form. | false",
            })
    void aForwardIsToldByItsMarks(String subject, String text, boolean forward) {
        OpenedMail mail = new MailReader()
                .read(("From: Bo Lindqvist <bo@nhs.example>\r\nSubject: " + subject
                                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                                + text.replace("\\n", "\r\n") + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Forwarding.passedOn(mail, applicant("Siân Prydderch", "sp@home.example")))
                .isEqualTo(forward);
        assertThat(Forwarding.passedOn(mail, applicant("Bo Lindqvist", "bo@nhs.example")))
                .isFalse();
    }
}

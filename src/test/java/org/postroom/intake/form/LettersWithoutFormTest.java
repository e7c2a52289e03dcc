package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.casebook.Submission.Referee;
import org.postroom.intake.form.Reading.Role;
import org.postroom.intake.mail.MailReader;

/** Supplements and references that come by themselves, and letters that are neither. */
class LettersWithoutFormTest {
    private static final SubmissionReader READER = new SubmissionReader();

    private static Reading mail(String body) {
        String letter = "From: Sam Example <sam@surgery.example>\r\nTo: info@postroom.example\r\nSubject: hello\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body.replace("\n", "\r\n");
        return READER.read("letter.eml", letter.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAnswerInTheEmailIsReadUnderItsPoint() {
        Reading reading = mail("Dear all,\n\n"
                + "Sorry, I forgot one. Here is my answer to 4.2:\n\n"
                + "We led a project on repeat prescribing, which cut calls by a third in one winter.\n\n"
                + "Kind regards\n"
                + "Sam\n\n"
                + "On 3 Nov 2025, at 15:20, Postroom <info@postroom.example> wrote:\n"
                + "> missing: 4.2\n");
        assertThat(reading.formFound()).isFalse();
        assertThat(reading.answersFound()).isTrue();
        assertThat(reading.submission().answer("4.2")).hasValueSatisfying(answer -> assertThat(answer.text())
                .isEqualTo("We led a project on repeat prescribing, which cut calls by a third in one winter."));
        assertThat(reading.submission().missing()).hasSize(37).doesNotContain("4.2");
        assertThat(reading.submission().problems()).isEmpty();
    }

    @Test
    void twoAnswersByReferenceAreBothRead() {
        Reading reading =
                mail("Hi\n\n4.2 We led a project on repeat prescribing.\n\n8.1: I renewed the lease.\n\nThanks\nSam\n");
        assertThat(reading.submission().answer("4.2")).hasValueSatisfying(answer -> assertThat(answer.text())
                .isEqualTo("We led a project on repeat prescribing."));
        assertThat(reading.submission().answer("8.1"))
                .hasValueSatisfying(answer -> assertThat(answer.text()).isEqualTo("I renewed the lease."));
    }

    @Test
    void aReferenceWrittenAsAnEmailIsRecognised() {
        Reading reading = mail("To whom it may concern\n\n"
                + "Reference for Sam Practice\n\n"
                + "I have known Sam for seven years as the manager of the next surgery, and I recommend him"
                + " warmly. He is\n"
                + "fair and quick, and he has helped us through two hard winters.\n\n"
                + "Yours faithfully\n\n"
                + "Ada Example\n"
                + "Practice Manager, Elm Row Surgery\n"
                + "Relation to the applicant: peer\n");
        assertThat(reading.referenceFound()).isTrue();
        assertThat(reading.formFound()).isFalse();
        Referee referee = reading.submission().referees().get(0);
        assertThat(referee.name()).isEqualTo("Ada Example");
        assertThat(referee.relation()).isEqualTo("peer");
        assertThat(referee.organisation()).isEqualTo("Elm Row Surgery");
        assertThat(referee.statement())
                .startsWith("I have known Sam")
                .contains("He is fair and quick")
                .endsWith("two hard winters.");
        assertThat(reading.submission().missing()).contains("reference:senior").doesNotContain("reference:peer");
    }

    @Test
    void aReferenceWithoutSalutationOrClosingIsRecognised() {
        String letter = "Elm Row Surgery\n"
                + "01632 960001 | ada@elmrow.example\n"
                + "12 May 2026\n\n"
                + "Re: Reference for Sam Practice\n\n"
                + "Sam has reported to me since 2018 and I have never had a better manager than him in this"
                + " practice.\n\n"
                + "Dr Ada Example\n"
                + "Senior partner\n";
        Reading reading = READER.read("x.txt", letter.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.referenceFound()).isTrue();
        Referee referee = reading.submission().referees().get(0);
        assertThat(referee.statement())
                .isEqualTo("Sam has reported to me since 2018 and I have never had a better manager than him in this"
                        + " practice.");
        assertThat(referee.name()).isEqualTo("Dr Ada Example");
        assertThat(referee.email()).isEqualTo("ada@elmrow.example");
    }

    @Test
    void anEnquiryIsNeitherFormNorReference() {
        Reading reading = mail("Hello,\n\nI would like to apply for accreditation. I have been a manager for 3 years.\n"
                + "Could you tell me what the fee is and how the references work?\n\nMany thanks\nSam\n");
        assertThat(reading.formFound()).isFalse();
        assertThat(reading.referenceFound()).isFalse();
        assertThat(reading.answersFound()).isFalse();
        assertThat(reading.parts()).extracting(Reading.PartRead::role).containsExactly(Role.COVER_TEXT);
    }

    @Test
    @Timeout(20)
    void whiteSpaceWithoutEndCostsNoMoreThanItsLength() {
        String tabs = "\t".repeat(150_000);
        String mail = "From: " + tabs + "\r\nCc: x" + tabs + "\r\n"
                + "Subject: Blank\r\n"
                + "Content-Type: text/plain; name=form.txt\r\n"
                + "Content-Disposition: attachment;"
                + " filename=form.txt\r\n\r\n"
                + "before" + tabs + "behind\r\n";
        Reading reading = new SubmissionReader().read(new MailReader().read(mail.getBytes(StandardCharsets.US_ASCII)));
        assertThat(reading.formFound()).isFalse();
    }
}

package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.form.Reading.Role;
import org.postroom.intake.mail.MailReader;
import org.postroom.intake.mail.OpenedMail;

/** Submissions that come wrongly packed, locked, broken, doubled, or are none. */
class AwkwardLettersTest {
    private static final SubmissionReader READER = new SubmissionReader();

    private static OpenedMail opened(String letter) throws IOException {
        return new MailReader().read(Files.readAllBytes(Path.of("src/test/resources/letters", letter, "letter.eml")));
    }

    private static Reading read(String letter) throws IOException {
        return READER.read(opened(letter));
    }

    private static int answers(Submission submission) {
        return submission.domains().stream()
                .mapToInt(domain -> domain.answers().size())
                .sum();
    }

    private static List<ProblemCode> problems(Reading reading) {
        return reading.submission().problems().stream().map(Problem::code).toList();
    }

    @Test
    void aFormBehindAPasswordIsNotGuessedAt() throws IOException {
        Reading reading = read("form-behind-password");
        assertThat(problems(reading)).containsExactly(ProblemCode.PASSWORD_PROTECTED);
        assertThat(reading.formFound()).isFalse();
        assertThat(answers(reading.submission())).isZero();
    }

    @Test
    void aFormThatWasCutOffIsCorruptAndNothingOfItIsTaken() throws IOException {
        Reading reading = read("form-cut-off");
        assertThat(problems(reading)).containsExactly(ProblemCode.CORRUPT);
        assertThat(answers(reading.submission())).isZero();
    }

    @Test
    void aZipIsUnpackedWithoutItsSystemFiles() throws IOException {
        assertThat(opened("form-in-zip").enclosures()).hasSize(2);
        Reading reading = read("form-in-zip");
        assertThat(answers(reading.submission())).isEqualTo(32);
        assertThat(reading.submission().problems()).isEmpty();
        assertThat(reading.parts()).extracting(Reading.PartRead::role).contains(Role.FORM, Role.REFERENCE);
    }

    @Test
    void winmailIsOpenedWithItsFilesAndItsText() throws IOException {
        OpenedMail mail = opened("form-in-winmail");
        assertThat(mail.enclosures()).hasSize(2);
        assertThat(mail.text()).isNotBlank();
        assertThat(answers(read("form-in-winmail").submission())).isEqualTo(36);
    }

    @Test
    void theApplicantOfAForwardedLetterIsThePersonInTheForm() throws IOException {
        OpenedMail mail = opened("forwarded-as-enclosed-letter");
        assertThat(mail.fromName()).isEqualTo("Callum Will");
        assertThat(mail.enclosedLetters()).singleElement().satisfies(letter -> assertThat(letter.fromAddress())
                .isEqualTo("eilidh.macaskill-young@nhsstrathlorne.example"));
        Reading reading = read("forwarded-as-enclosed-letter");
        assertThat(answers(reading.submission())).isEqualTo(36);
        assertThat(reading.submission().applicant().fullName()).isEqualTo("Eilidh MacAskill-Young");
        assertThat(reading.submission().missing()).isEmpty();
    }

    @Test
    void aScanIsPicturesOnly() throws IOException {
        Reading reading = read("form-scanned");
        assertThat(problems(reading)).containsExactly(ProblemCode.IMAGE_ONLY);
        assertThat(reading.formFound()).isFalse();
    }

    @Test
    void aBlankFormIsRecognisedAndCountsNothing() throws IOException {
        Reading reading = read("form-blank");
        assertThat(problems(reading)).containsExactly(ProblemCode.EMPTY_FORM);
        assertThat(reading.formFound()).isTrue();
        assertThat(reading.submission().missing()).hasSize(38);
        assertThat(reading.submission().applicant()).isEqualTo(FormReader.nobody());
        assertThat(reading.submission().declarations()).isEqualTo(new Submission.Declarations(null, null, null));
    }

    @Test
    void twoApplicantsAreKeptApart() throws IOException {
        Reading reading = read("two-applicants");
        assertThat(problems(reading)).containsExactly(ProblemCode.TWO_APPLICANTS);
        assertThat(reading.others()).hasSize(1);
        assertThat(answers(reading.submission())).isEqualTo(36);
        assertThat(answers(reading.others().get(0))).isEqualTo(36);
        assertThat(reading.submission().applicant().fullName()).isEqualTo("Grace Adeyemi-Field");
        assertThat(reading.others().get(0).applicant().fullName()).isEqualTo("Mark John Bishop");
    }

    @Test
    void anInvoiceIsNoForm() throws IOException {
        Reading reading = read("invoice-instead-of-form");
        assertThat(problems(reading)).containsExactly(ProblemCode.NO_FORM);
        assertThat(reading.parts()).extracting(Reading.PartRead::role).contains(Role.OTHER);
        assertThat(reading.referenceFound()).isFalse();
    }

    @Test
    void anUnknownFileBesideTheFormIsLeftUnopened() throws IOException {
        Reading reading = read("form-beside-eicar");
        assertThat(answers(reading.submission())).isEqualTo(36);
        assertThat(reading.parts())
                .filteredOn(part -> part.name().equals("certificate.com"))
                .singleElement()
                .satisfies(part -> assertThat(part.role()).isEqualTo(Role.OTHER));
    }

    @Test
    void macrosAreToldAndTheTextIsRead() throws IOException {
        Reading reading = read("form-with-macros");
        assertThat(problems(reading)).containsExactly(ProblemCode.MACROS);
        assertThat(answers(reading.submission())).isEqualTo(33);
        assertThat(reading.submission().missing()).contains("1.3", "8.3", "10.4");
    }

    @Test
    void aHugePhotographInTheFormIsNeverUnpacked() throws IOException {
        byte[] form = opened("application-docx-two-columns-letterhead")
                .enclosures()
                .get(0)
                .bytes();
        byte[] huge = withPhotograph(form, 20 * 1024 * 1024);
        String mail = "From: a@b.example\r\nTo: c@d.example\r\nSubject: form\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: application/octet-stream; name=\"form.docx\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(huge) + "\r\n";
        Reading reading = READER.read("letter.eml", mail.getBytes(StandardCharsets.US_ASCII));
        assertThat(answers(reading.submission())).isEqualTo(36);
        assertThat(reading.submission().problems()).isEmpty();
    }

    private static byte[] withPhotograph(byte[] docx, int bytes) throws IOException {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("word/media/huge.jpeg"));
            zip.write(noise);
        }
        return out.toByteArray();
    }
}

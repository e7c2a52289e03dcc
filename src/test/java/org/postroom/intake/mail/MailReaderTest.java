package org.postroom.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.ReadingSteps;
import org.postroom.intake.form.SubmissionReader;

/** Letters as mail programs write them, and as they must not but do. */
class MailReaderTest {
    private static final MailReader READER = new MailReader();

    private static OpenedMail read(String letter) {
        return READER.read(letter.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void headersAreDecodedAndKept() {
        OpenedMail mail = read("From: =?utf-8?Q?R=C3=B3is=C3=ADn?= McAteer <Roisin@Example.ORG>\n"
                + "To: info@postroom.example, b@c.example\n"
                + "Subject: =?iso-8859-1?Q?caf=E9?=\n"
                + " =?iso-8859-1?Q?_time?=\n"
                + "Message-ID: <a@b>\n"
                + "In-Reply-To: <c@d>\n"
                + "References: <x@y>\n"
                + " <c@d>\n"
                + "Date: Tue, 06 Jan 2026 10:06:09 +0000\n"
                + "Auto-Submitted: Auto-Replied\n"
                + "X-Loop: 1\n\n"
                + "Hello\n");
        assertThat(mail.fromName()).isEqualTo("Róisín McAteer");
        assertThat(mail.fromAddress()).isEqualTo("roisin@example.org");
        assertThat(mail.to()).containsExactly("info@postroom.example", "b@c.example");
        assertThat(mail.subject()).isEqualTo("café time");
        assertThat(mail.messageId()).isEqualTo("<a@b>");
        assertThat(mail.inReplyTo()).containsExactly("<c@d>");
        assertThat(mail.references()).containsExactly("<x@y>", "<c@d>");
        assertThat(mail.date()).isEqualTo(Instant.parse("2026-01-06T10:06:09Z"));
        assertThat(mail.autoSubmitted()).isEqualTo("auto-replied");
        assertThat(mail.header("x-loop")).hasValue("1");
        assertThat(mail.text().strip()).isEqualTo("Hello");
    }

    @Test
    void aBodyInAWrongOrUnknownCharsetIsStillRead() {
        byte[] latin = "From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\ncaf\u00E9\r\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(READER.read(latin).text()).contains("café");
        assertThat(read("From: a@b.example\nContent-Type: text/plain; charset=\"no-such\"\n\ncafé\n")
                        .text())
                .contains("café");
    }

    @Test
    void plainTextIsPreferredAndHtmlIsTheFallback() {
        assertThat(read("From: a@b.example\nContent-Type: text/html\n\n<p>Hello<br>there</p><script>x</script>\n")
                        .text())
                .contains("Hello\nthere")
                .doesNotContain("script", "x");
    }

    @Test
    void signaturePicturesAreLeftAsideAndFilesAreNot() {
        OpenedMail mail = read("From: a@b.example\n"
                + "Content-Type: multipart/mixed; boundary=m\n\n"
                + "--m\n"
                + "Content-Type: text/plain\n\n"
                + "Hi\n"
                + "--m\n"
                + "Content-Type: image/png; name=logo.png\n"
                + "Content-ID: <logo>\n"
                + "Content-Disposition: inline; filename=logo.png\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + "iVBORw0KGgo=\n"
                + "--m\n"
                + "Content-Type: text/plain; name=note.txt\n"
                + "Content-Disposition: attachment; filename=\"../../etc/note.txt\"\n\n"
                + "A note\n"
                + "--m--\n");
        assertThat(mail.enclosures()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("note.txt");
            assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).contains("A note");
        });
    }

    @Test
    void aDeliveryReportIsKeptForSorting() {
        OpenedMail mail = read("From: mailer-daemon@b.example\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=m\n\n"
                + "--m\n"
                + "Content-Type: text/plain\n\n"
                + "Failed\n"
                + "--m\n"
                + "Content-Type: message/delivery-status\n\n"
                + "Reporting-MTA: dns; b.example\n\n"
                + "Final-Recipient: rfc822; x@y.example\n"
                + "Action: failed\n"
                + "Status: 5.1.1\n"
                + "--m\n"
                + "Content-Type: message/rfc822\n\n"
                + "From: info@postroom.example\n"
                + "Message-ID: <ours@postroom.example>\n"
                + "Subject: yours\n\n"
                + "Dear\n"
                + "--m--\n");
        assertThat(mail.reports()).singleElement().satisfies(report -> assertThat(report)
                .contains("Status: 5.1.1", "Final-Recipient"));
        assertThat(mail.enclosedLetters()).singleElement().satisfies(letter -> assertThat(letter.messageId())
                .isEqualTo("<ours@postroom.example>"));
    }

    @Test
    void anEncryptedLetterSaysSo() {
        assertThat(read("From: a@b.example\n"
                                + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\n"
                                + "abc\n")
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ENCRYPTED_MAIL);
        assertThat(read("From: a@b.example\nContent-Type: multipart/encrypted; boundary=m\n\n--m\n\nx\n--m--\n")
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ENCRYPTED_MAIL);
    }

    @Test
    void malformedLettersNeverThrow() {
        for (String letter : List.of(
                "",
                "\n",
                "no headers at all",
                "From: <<<>>>\nTo: ;;;\nDate: yesterday\nMessage-ID: none\n\nx",
                "From: a@b.example\nContent-Type: multipart/mixed\n\nno boundary",
                "From: a@b.example\n"
                        + "Content-Type: multipart/mixed; boundary=m\n\n"
                        + "--m\n"
                        + "Content-Type: ;;;\n"
                        + "Content-Transfer-Encoding: weird\n\n"
                        + "x",
                "From: a@b.example\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!not base64!!!")) {
            OpenedMail mail = read(letter);
            assertThat(mail.text()).isNotNull();
            assertThat(new SubmissionReader().read(mail).formFound()).isFalse();
        }
    }

    @Test
    void aBombOfArchivesIsBounded() throws IOException {
        byte[] inner = zip("a.txt", "0".repeat(50 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 12; i++) {
            inner = zip("inner.zip", inner);
        }
        OpenedMail mail = READER.enclosing("bomb.zip", inner, ReadingSteps.unwatched());
        assertThat(mail.enclosures()).isEmpty();
        assertThat(mail.problems()).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
        assertThat(READER.enclosing("big.zip", zip("a.txt", new byte[60 * 1024 * 1024]), ReadingSteps.unwatched())
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void lettersInLettersEndAtTheLimit() {
        String letter = "From: a@b.example\nSubject: end\n\nend\n";
        for (int i = 0; i < 1_000; i++) {
            letter = "From: a@b.example\nContent-Type: message/rfc822\n\n" + letter;
        }
        OpenedMail mail = read(letter);
        assertThat(mail.problems()).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void aHundredThousandPartsCostLittle() {
        String letter = "From: a@b.example\nContent-Type: multipart/mixed; boundary=m\n\n"
                + "--m\nContent-Type: text/plain; name=x.txt\nContent-Disposition: attachment; filename=x.txt\n\nx\n"
                        .repeat(100_000)
                + "--m--\n";
        assertThat(read(letter).problems()).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void realLettersOfManyProgramsAreAllRead() throws IOException {
        Path mails = Path.of("../shared/corpus/mail");
        assumeTrue(Files.isDirectory(mails), "the collection of real letters is not here");
        SubmissionReader submissions = new SubmissionReader();
        try (Stream<Path> files = Files.walk(mails)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                OpenedMail mail = READER.read(Files.readAllBytes(file));
                assertThat(submissions.read(mail).formFound())
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void flowedTextIsJoinedAtItsSoftBreaks() {
        OpenedMail mail = read(
                "From: a@b.example\nContent-Type: text/plain; format=flowed\n\nA line that \ngoes on.\n-- \nSam\n");
        assertThat(mail.text()).contains("A line that goes on.\n-- \nSam");
    }

    @Test
    void base64FilesKeepEveryByte() {
        byte[] bytes = new byte[300];
        new java.util.Random(7).nextBytes(bytes);
        OpenedMail mail = read("From: a@b.example\n"
                + "Content-Type: application/octet-stream; name=\"=?utf-8?B?w7ouYmlu?=\"\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(bytes).replace("\r\n", "\n") + "\n");
        assertThat(mail.enclosures()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("ú.bin");
            assertThat(file.bytes()).isEqualTo(bytes);
        });
    }
}

package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.mail.MailReader;

/** Several forms, or the same paper twice, in one letter: whose they are, and what counts. */
class SeveralFormsTest {
    private static final Framework FRAMEWORK = FrameworkFile.embedded();
    private static final SubmissionReader READER = new SubmissionReader();
    private static final String REFERENCE = "Reference for Jane Smith\n\n"
            + "I have known Jane Smith for six years as the senior partner of the surgery where she works. She is calm"
            + " when the telephones fail, she tells the truth about numbers, and staff stay because of her. I recommend"
            + " her without reservation.\n\n"
            + "Yours faithfully\n"
            + "Dr Oluwaseun Adeyinka\n"
            + "Senior partner\n";

    private record File(String name, String text) {}

    private static Reading read(File... files) {
        StringBuilder mail =
                new StringBuilder("From: somebody@surgery.example\r\nSubject: forms\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"=b\"\r\n\r\n");
        for (File file : files) {
            mail.append("--=b\r\nContent-Type: text/plain; charset=utf-8; name=\"")
                    .append(file.name())
                    .append("\"\r\nContent-Disposition: attachment; filename=\"")
                    .append(file.name())
                    .append("\"\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                    .append(Base64.getMimeEncoder().encodeToString(file.text().getBytes(StandardCharsets.UTF_8)))
                    .append("\r\n");
        }
        mail.append("--=b--\r\n");
        return READER.read(new MailReader().read(mail.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    /** A form as a text file, each point answered as {@code voice} would. */
    private static File form(String file, String name, String email, UnaryOperator<String> voice) {
        StringBuilder text = new StringBuilder("MIGPM accreditation: application form\n\nFull name: " + name
                + "\nEmail: " + email + "\nPractice name: Quayside Surgery\n\n");
        for (Framework.Domain domain : FRAMEWORK.domains()) {
            text.append("Domain ")
                    .append(domain.number())
                    .append(": ")
                    .append(domain.title())
                    .append("\n\n");
            for (Framework.Point point : domain.points()) {
                String answer = voice.apply(point.ref());
                if (!answer.isEmpty()) {
                    text.append(point.ref())
                            .append(' ')
                            .append(point.prompt())
                            .append("\n\n")
                            .append(answer)
                            .append("\n\n");
                }
            }
        }
        return new File(file, text.toString());
    }

    private static String jane(String ref) {
        return "For this I keep a written log at the harbour desk, numbered " + ref.replace('.', '-')
                + ", and read it out monthly.";
    }

    private static String john(String ref) {
        return "Our rota board on the second floor shows it under " + ref.replace('.', '/') + "; I check every Friday.";
    }

    private static List<Answer> doubtful(Submission submission) {
        return submission.doubtful();
    }

    private static long answers(Submission submission) {
        return submission.domains().stream()
                .mapToLong(domain -> domain.answers().size())
                .sum();
    }

    @Test
    void spousesWithOneSurnameOneInitialAndOneMailboxAreTwoPeople() {
        Reading reading = read(
                form("jane.txt", "Jane Smith", "smiths@home.example", SeveralFormsTest::jane),
                form("john.txt", "John Smith", "smiths@home.example", SeveralFormsTest::john));
        assertThat(reading.others()).hasSize(1);
        assertThat(reading.submission().applicant().fullName()).isEqualTo("Jane Smith");
        assertThat(reading.others().get(0).applicant().fullName()).isEqualTo("John Smith");
        assertThat(reading.formsOfEach()).containsExactly(List.of("jane.txt"), List.of("john.txt"));
        assertThat(reading.submission().answer("4.2").orElseThrow().text()).isEqualTo(jane("4.2"));
        assertThat(reading.others().get(0).answer("4.2").orElseThrow().text()).isEqualTo(john("4.2"));
        assertThat(doubtful(reading.submission())).isEmpty();
    }

    @Test
    void theSameFormTwiceCountsOnceAndRaisesNoDoubt() {
        Reading reading = read(
                form("form.txt", "Jane Smith", "jane@home.example", SeveralFormsTest::jane),
                form("form copy.txt", "Jane Smith", "jane@home.example", SeveralFormsTest::jane));
        assertThat(reading.others()).isEmpty();
        assertThat(answers(reading.submission())).isEqualTo(FRAMEWORK.points().size());
        assertThat(doubtful(reading.submission())).isEmpty();
        assertThat(reading.submission().problems()).isEmpty();
    }

    @Test
    void ofTwoVersionsTheFullerCountsAndWhatDiffersIsInDoubt() {
        Reading reading = read(
                form("final.txt", "Jane Smith", "jane@home.example", SeveralFormsTest::jane),
                form(
                        "draft.txt",
                        "J Smith",
                        "jane@home.example",
                        ref -> ref.equals("4.2") ? john(ref) : ref.startsWith("9.") ? "" : jane(ref)));
        assertThat(reading.others()).isEmpty();
        assertThat(answers(reading.submission())).isEqualTo(FRAMEWORK.points().size());
        assertThat(reading.submission().answer("4.2").orElseThrow().text()).isEqualTo(jane("4.2"));
        assertThat(doubtful(reading.submission())).extracting(Answer::ref).containsExactly("4.2");
        assertThat(doubtful(reading.submission()).get(0).because()).contains("Another version");
    }

    @Test
    void aFormInTwoHalvesIsOneForm() {
        Reading reading = read(
                form(
                        "part 1.txt",
                        "Jane Smith",
                        "jane@home.example",
                        ref -> Integer.parseInt(ref.split("\\.")[0]) < 6 ? jane(ref) : ""),
                form(
                        "part 2.txt",
                        "Jane Smith",
                        "jane@home.example",
                        ref -> Integer.parseInt(ref.split("\\.")[0]) < 6 ? "" : jane(ref)));
        assertThat(reading.others()).isEmpty();
        assertThat(answers(reading.submission())).isEqualTo(FRAMEWORK.points().size());
    }

    @Test
    void theSameReferenceUnderTwoNamesCountsOnce() {
        Reading reading = read(
                form("form.txt", "Jane Smith", "jane@home.example", SeveralFormsTest::jane),
                new File("reference.txt", REFERENCE),
                new File("Dr Adeyinka (signed).txt", REFERENCE.replace("\n\n", "\n \n")));
        assertThat(reading.submission().referees().stream()
                        .filter(referee -> referee.statement() != null)
                        .count())
                .isEqualTo(1);
        assertThat(reading.submission().missing()).hasSize(1).allMatch(ref -> ref.startsWith("reference:"));
    }

    @Test
    void theTextOfTheLetterAnswersForNeitherOfTwoApplicants() {
        List<Submission> both = new ArrayList<>();
        Reading reading = READER.read(new MailReader()
                .read(("From: s@surgery.example\r\n"
                                + "Subject: forms\r\n"
                                + "MIME-Version: 1.0\r\n"
                                + "Content-Type: multipart/mixed; boundary=\"=b\"\r\n\r\n"
                                + "--=b\r\n"
                                + "Content-Type: text/plain\r\n\r\n"
                                + "Please add:\r\n\r\n"
                                + "4.2 We swap leads each spring.\r\n\r\n"
                                + part(form(
                                        "jane.txt",
                                        "Jane Smith",
                                        "j@home.example",
                                        ref -> ref.equals("4.2") ? "" : jane(ref)))
                                + part(form(
                                        "mo.txt",
                                        "Mo Farouk",
                                        "m@home.example",
                                        ref -> ref.equals("4.2") ? "" : john(ref)))
                                + "--=b--\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        both.add(reading.submission());
        both.addAll(reading.others());
        assertThat(both).hasSize(2).allMatch(one -> one.missing().contains("4.2"));
        assertThat(reading.submission().problems()).anyMatch(problem -> problem.code() == ProblemCode.TWO_APPLICANTS);
    }

    private static String part(File file) {
        return "--=b\r\nContent-Type: text/plain; charset=utf-8; name=\"" + file.name() + "\"\r\n"
                + "Content-Disposition: attachment; filename=\"" + file.name() + "\"\r\n\r\n"
                + file.text().replace("\n", "\r\n") + "\r\n";
    }
}

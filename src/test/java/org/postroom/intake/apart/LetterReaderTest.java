package org.postroom.intake.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.form.Reading;
import org.postroom.intake.form.SubmissionReader;
import org.postroom.intake.mail.MailReader;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.worker.Workshop;
import org.postroom.worker.WorkshopSettings;

/** Letters are read outside the service, and what breaks there costs one part of one letter. */
class LetterReaderTest {
    private static final Path LETTERS = Path.of("src/test/resources/letters");
    private static final Workshop WORKSHOP = new Workshop(
            new WorkshopSettings(1, 128, Duration.ofSeconds(6), Duration.ofSeconds(60), Duration.ofMinutes(5)));
    private static final LetterReader READER = new LetterReader(WORKSHOP);
    private static final LetterReader AMBUSHED = new LetterReader(WORKSHOP, Means.none(), Ambush.class);

    @AfterAll
    static void closing() {
        WORKSHOP.close();
    }

    private static byte[] letter(String name) throws IOException {
        return Files.readAllBytes(LETTERS.resolve(name).resolve("letter.eml"));
    }

    private static byte[] form() throws IOException {
        return new MailReader()
                .read(letter("application-docx-two-columns-letterhead"))
                .enclosures()
                .get(0)
                .bytes();
    }

    /** A letter with notes, the form among them, and headers that say where to lie in ambush. */
    private static byte[] letterWith(List<String> ambushes, int notesBefore, int notesAfter) throws IOException {
        StringBuilder raw = new StringBuilder("From: Jo Bloggs <jo@practice.example>\r\nSubject: My application\r\n");
        ambushes.forEach(one -> raw.append("X-Ambush: ").append(one).append("\r\n"));
        raw.append("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
        raw.append("--b\r\nContent-Type: text/plain\r\n\r\nHere it is.\r\n");
        IntStream.rangeClosed(1, notesBefore).forEach(number -> raw.append(note(number)));
        raw.append("--b\r\nContent-Type: application/octet-stream; name=form.docx\r\n")
                .append("Content-Transfer-Encoding: base64\r\n\r\n")
                .append(Base64.getMimeEncoder().encodeToString(form()))
                .append("\r\n");
        IntStream.rangeClosed(1, notesAfter).forEach(number -> raw.append(note(notesBefore + 1 + number)));
        return raw.append("--b--\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String note(int number) {
        return "--b\r\nContent-Type: text/plain; name=note-" + number + ".txt\r\n\r\nA note of no weight.\r\n";
    }

    private static int answers(LetterRead letter) {
        return letter.reading().submission().domains().stream()
                .mapToInt(domain -> domain.answers().size())
                .sum();
    }

    private static List<Problem> problems(LetterRead letter) {
        return letter.reading().submission().problems();
    }

    @ParameterizedTest
    @CsvSource({"hang, TIMED_OUT", "memory, TOO_LARGE", "exit, UNREADABLE_PART"})
    void anEnclosureThatBreaksItsReaderCostsItselfAndTheFormBesideItIsRead(String how, ProblemCode code)
            throws IOException {
        LetterRead read = AMBUSHED.read(letterWith(List.of("enclosure 2=" + how), 2, 1));
        assertThat(read.opened()).isTrue();
        assertThat(answers(read)).isEqualTo(36);
        assertThat(problems(read)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.where()).isEqualTo("note-2.txt");
        });
    }

    @Test
    void anEnclosureThatHangsWhileItIsUnpackedCostsItselfToo() throws IOException {
        LetterRead read = AMBUSHED.read(letterWith(List.of("file 1=exit"), 1, 0));
        assertThat(answers(read)).isEqualTo(36);
        assertThat(problems(read)).extracting(Problem::where).containsExactly("note-1.txt");
    }

    @Test
    void whenTooManyPartsBreakWhatCameBeforeIsStillRead() throws IOException {
        List<String> ambushes = IntStream.rangeClosed(2, 9)
                .mapToObj(at -> "enclosure " + at + "=exit")
                .toList();
        LetterRead read = AMBUSHED.read(letterWith(ambushes, 0, 9));
        assertThat(answers(read)).isEqualTo(36);
        assertThat(problems(read)).extracting(Problem::where).contains("note-2.txt", "note-9.txt", "note-10.txt");
    }

    @Test
    void aLetterThatCannotBeOpenedIsAnsweredByItsHeaders() throws IOException {
        LetterRead read = AMBUSHED.read(letterWith(List.of("opening=hang", "opening 1=hang"), 0, 0));
        assertThat(read.opened()).isFalse();
        assertThat(read.mail().fromAddress()).isEqualTo("jo@practice.example");
        assertThat(read.mail().subject()).isEqualTo("My application");
        assertThat(problems(read)).extracting(Problem::code).containsExactly(ProblemCode.TIMED_OUT);
        assertThat(read.reading().formFound()).isFalse();
    }

    @Test
    void aLetterThatWasJustReadIsNotReadAgain() throws IOException {
        byte[] raw = letterWith(List.of(), 0, 0);
        assertThat(READER.read(raw)).isSameAs(READER.read(raw.clone()));
    }

    @Test
    void aFileThatBreaksItsReaderIsToldAsOneProblem() throws IOException {
        Reading read = AMBUSHED.read("a form.docx", "X-Ambush: opening 1=exit".getBytes(StandardCharsets.US_ASCII));
        assertThat(read.submission().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_PART);
            assertThat(problem.where()).isEqualTo("a form.docx");
        });
        assertThat(read.submission().missing()).hasSize(38);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whatComesOutOfTheWorkerIsWhatWasReadInIt(Path letter) throws IOException {
        byte[] raw = Files.readAllBytes(letter.resolve("letter.eml"));
        OpenedMail mail = new MailReader().read(raw);
        LetterRead here = new LetterRead(mail.forSorting(), new SubmissionReader().read(mail), true);
        assertThat(READER.read(raw)).usingRecursiveComparison().isEqualTo(here);
    }

    static Stream<Path> letters() throws IOException {
        try (Stream<Path> all = Files.list(LETTERS)) {
            return all.sorted().toList().stream();
        }
    }

    @Test
    void everyCharacterCrossesAsItIs() throws IOException {
        String odd = "half a pair \uD800, a null \0, \u2028, \uFFFF, \"quoted\\\", Dŵr Cymru 🏥\r\n";
        Submission submission = new SubmissionReader()
                .unread(new Problem(ProblemCode.CORRUPT, odd, odd))
                .submission();
        assertThat(Wire.read(Wire.write(submission), Submission.class)).isEqualTo(submission);
    }
}

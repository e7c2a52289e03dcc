package org.postroom.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.apart.LetterRead;
import org.postroom.intake.apart.LetterReader;
import org.postroom.worker.Workshop;
import org.postroom.worker.WorkshopSettings;

/** Hostile letters, read as the service reads them, in processes of little memory. */
class HostileReadingTest {
    private static final Workshop WORKSHOP = new Workshop(
            new WorkshopSettings(1, 256, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofMinutes(5)));
    private static final LetterReader READER = new LetterReader(WORKSHOP);

    @AfterAll
    static void closing() {
        WORKSHOP.close();
    }

    static List<HostileLetter> letters() {
        return HostileLetters.spread();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whatIsWrongIsToldAndTheRestIsRead(HostileLetter letter) {
        LetterRead read = READER.read(letter.bytes());
        List<ProblemCode> told = read.reading().submission().problems().stream()
                .map(Problem::code)
                .toList();
        Set<ProblemCode> wanted = letter.kind().told();
        if (!wanted.isEmpty()) {
            assertThat(told).containsAnyElementsOf(wanted);
        }
        assertThat(told).doesNotContain(ProblemCode.TIMED_OUT);
        if (letter.kind().answers()) {
            assertThat(read.reading().submission().answer("4.2").map(Answer::text))
                    .hasValueSatisfying(text -> assertThat(text).contains(HostileLetter.ANSWER));
        }
    }
}

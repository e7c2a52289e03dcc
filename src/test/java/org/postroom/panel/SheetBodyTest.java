package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.panel.ReturnedSheets.FRAMEWORK;
import static org.postroom.panel.ReturnedSheets.K7F3;
import static org.postroom.panel.ReturnedSheets.SCORES;
import static org.postroom.panel.ReturnedSheets.assertScores;
import static org.postroom.panel.ReturnedSheets.body;
import static org.postroom.panel.ReturnedSheets.title;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.panel.SheetReading.Faulty;
import org.postroom.panel.SheetReading.NoSheet;
import org.postroom.panel.SheetReading.Read;

class SheetBodyTest {
    private final SheetReader reader = new SheetReader(FRAMEWORK);

    @Test
    void aDomainThatStandsTwiceWithDifferentScoresIsAFault() {
        assertThat(reader.readBody(body(SCORES) + "Domain 3: 4\nDomain 4: 3\n", K7F3))
                .isInstanceOfSatisfying(Faulty.class, faulty -> assertThat(faulty.faults())
                        .containsExactly("Domain 3 stands twice, with 2 and with 4."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Domain %d: %d\n",
                "domain %d - %d\n",
                "%d. %d good evidence\n",
                "%d - %d\n",
                "%d) %d\n",
                "%d: %d/4\n",
                "D%d = %d\n",
                "D%d=%d, ",
                "Domain %d: %d - a comment\nof two lines\n",
                "Domain %d [%d] some title\n",
                "%d\t%d\n",
                "* Domain %d score: %d\n\n",
            })
    void scoresTypedInTheReplyAreRead(String form) {
        StringBuilder body = new StringBuilder("Dear office,\n\nmy scores:\n");
        for (int index = 0; index < 10; index++) {
            body.append(form.formatted(index + 1, SCORES.get(index)));
        }
        body.append("\nKind regards\nDr Bell\n12 High Street\n1. 0 Some House\n");
        assertScores(
                reader.readBody(body.toString().replace("1. 0 Some House", "01632 960123"), K7F3),
                3,
                4,
                2,
                3,
                1,
                0,
                4,
                3,
                2,
                3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d\t%s\t%d\tgood\n",
                "| %d | %s | %d | good |\n",
                "%d %s %d\n",
                "%d. %s: %d - good\n",
                "Domain %d - %s\nScore: %d\nComment: good\n\n",
                "Domain %d\n%s\n%d\n"
            })
    void aTablePastedIntoTheReplyIsRead(String form) {
        StringBuilder numbered = new StringBuilder();
        StringBuilder titlesOnly = new StringBuilder();
        for (int index = 0; index < 10; index++) {
            numbered.append(form.formatted(index + 1, title(index), SCORES.get(index)));
            titlesOnly
                    .append(title(index))
                    .append(": ")
                    .append(SCORES.get(index))
                    .append('\n');
        }
        assertScores(reader.readBody(numbered.toString(), K7F3), 3, 4, 2, 3, 1, 0, 4, 3, 2, 3);
        assertScores(reader.readBody(titlesOnly.toString(), K7F3), 3, 4, 2, 3, 1, 0, 4, 3, 2, 3);
    }

    @Test
    void longRunsOfAnythingAreReadInGoodTime() {
        long begin = System.nanoTime();
        for (String run : List.of("[ ", " ", "word 3 : - = ", "> Domain 1 ", "1. 3 x\n", "> Domain 1\nx\n")) {
            assertThat(reader.readBody(("Domain 1 " + run.repeat(4_000 / run.length()) + "x\n").repeat(40), K7F3))
                    .isNotNull();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({"'[ ]', '[3]'", "'[ ]', '[ 3 ]'", "'[ ]', '3'", "'[ ]', '[] 3'", "'[ ]', ': 3'"})
    void theLinesOfOurOwnLetterFilledInAreRead(String empty, String filled) {
        String lines = String.join("\n", SheetText.lines(FRAMEWORK, K7F3));
        assertThat(reader.readBody(lines, K7F3)).isInstanceOf(NoSheet.class);
        assertScores(reader.readBody(lines.replace(empty, filled), K7F3), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        String quoted = "Hi, filled in below.\n\nOn Mon, Office <info@postroom.example> wrote:\n\n> "
                + lines.replace(empty, filled).replace("\n", "\n> ") + "\n>> Domain 1: 1\n";
        assertScores(reader.readBody(quoted, K7F3), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        String outlook =
                "Done.\n\nFrom: Office\nSent: Monday\nTo: me\nSubject: pack\n\n" + lines.replace(empty, filled);
        assertScores(reader.readBody(outlook, K7F3), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        String behind = lines.replaceAll("(?m)^(Domain.*)$", "$1 3");
        assertScores(reader.readBody(behind, K7F3), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
    }

    @Test
    void scoresWrittenBetweenQuotedLinesAreRead() {
        String lines = String.join("\n", SheetText.lines(FRAMEWORK, K7F3));
        String body = "On Mon, Office wrote:\n> "
                + lines.replace("\n", "\n> ").replaceAll("(?m)^(> Domain.*)$", "$1\n\n3 - clear\n");
        SheetReading reading = reader.readBody(body, K7F3);
        assertScores(reading, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(((Read) reading).scores().get(4).comment()).isEqualTo("clear");
    }

    @Test
    void ownScoresCountBeforeQuotedOnes() {
        String body = body(SCORES) + "\nOn Mon, Bell wrote:\n> "
                + body(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).replace("\n", "\n> ");
        assertScores(reader.readBody(body, K7F3), 3, 4, 2, 3, 1, 0, 4, 3, 2, 3);
    }

    @Test
    void aQuotedReadBackIsNoSheet() {
        Read read = (Read) reader.readBody(body(SCORES), K7F3);
        String readBack = String.join("\n", SheetText.readBack(FRAMEWORK, read));
        assertThat(readBack).contains("domain 1, Qualifications and achievements: 3, Sufficient evidence.");
        assertThat(reader.readBody("Thank you.\n\n> " + readBack.replace("\n", "\n> "), K7F3))
                .isInstanceOf(NoSheet.class);
    }

    @Test
    void aCorrectionOfOneDomainKeepsTheOthers() {
        Read earlier = (Read) reader.readBody(body(SCORES), K7F3);
        SheetReading corrected =
                reader.readBody("Sorry,\n\nDomain 3: 4 on reflection\n", K7F3).onto(earlier, FRAMEWORK);
        assertScores(corrected, 3, 4, 4, 3, 1, 0, 4, 3, 2, 3);
        assertThat(corrected.because()).isEqualTo("The reply corrects domain 3; the other scores stay as they were.");
        assertThat(reader.readBody("Domain 3: 9\n", K7F3).onto(earlier, FRAMEWORK))
                .isInstanceOf(Faulty.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Thank you, I will score it next week.",
                "Domain 3 was hard to judge.\nI have 2 questions:\n1. 3 pages are missing, are they not?\n2. Who asks?",
                "I can do it by 3. 4 is too late.",
                "Points 1.1 - 3 and 2.4: see the audit.",
            })
    void proseIsNoSheet(String body) {
        assertThat(reader.readBody(body, K7F3)).isInstanceOf(NoSheet.class);
    }
}

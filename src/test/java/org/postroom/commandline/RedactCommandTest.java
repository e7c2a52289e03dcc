package org.postroom.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.accreditation.Scheme.Pronouns;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.casebook.Submission.Declarations;
import org.postroom.casebook.Submission.DomainAnswers;
import org.postroom.casebook.Submission.Referee;
import org.postroom.redaction.TextSize;

/** What {@code redact} prints besides what {@code parse} prints. */
class RedactCommandTest {
    @TempDir
    private Path folder;

    @Test
    void pronounsStayUnlessTheOptionAsksForThey() {
        Submission submission = submission("She is calm at all times.");
        assertThat(printed(Pronouns.KEEP, submission).at("/referees/0/redacted").asText())
                .isEqualTo("I have known [the applicant] for years. She is calm.");
        JsonNode they = printed(Pronouns.THEY, submission);
        assertThat(they.at("/referees/0/redacted").asText())
                .isEqualTo("I have known [the applicant] for years. [They are] calm.");
        assertThat(they.at("/domains/0/answers/0/redacted").asText())
                .as("what applicants write themselves stays")
                .isEqualTo("She is calm at all times.");
        assertThat(run("redact", "--pronouns=she", "form.txt")).contains("There is no option --pronouns=she.");
    }

    @Test
    void anApplicationThatIsTooLongIsPrintedWithAProblemAndNothingRedacted() {
        JsonNode printed = printed(Pronouns.KEEP, submission("word ".repeat(TextSize.MOST_WORDS)));
        assertThat(printed.at("/problems/0/code").asText()).isEqualTo("TOO_LARGE");
        assertThat(printed.at("/problems/0/message").asText()).contains("at most 100,000", "no part of the form");
        assertThat(printed.at("/domains/0/answers/0/redacted").isNull()).isTrue();
    }

    private static Submission submission(String answer) {
        Applicant applicant = new Applicant(
                "Morwenna Penhale",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Submission(
                applicant,
                new Declarations(null, null, null),
                List.of(new DomainAnswers(1, List.of(new Answer("1.1", answer, false, null)))),
                List.of(new Referee(
                        null, "senior", null, null, null, null, "I have known Morwenna for years. She is calm.")),
                List.of(),
                List.of());
    }

    private static JsonNode printed(Pronouns policy, Submission submission) {
        return new RedactCommand(policy).print("form.txt", submission);
    }

    @Test
    void aTextThatIsTooLongIsToldAndTheOthersAreRedacted() throws IOException {
        String longer = "word ".repeat(TextSize.MOST_WORDS + 1);
        Path lines = Files.writeString(
                folder.resolve("texts.jsonl"),
                line("long", longer) + "\n" + line("short", "Dr Isolde Marrack rang.") + "\n");
        assertThat(run("redact", "--text", lines.toString()))
                .contains("Line 1 was left out. The application's texts have 100,001 words", "\"id\":\"short\"")
                .doesNotContain("\"id\":\"long\"", "Marrack");
    }

    private static String line(String id, String text) throws IOException {
        return new ObjectMapper().writeValueAsString(Map.of("id", id, "text", text));
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        CommandLine.run(arguments, out, out);
        return printed.toString(StandardCharsets.UTF_8);
    }
}

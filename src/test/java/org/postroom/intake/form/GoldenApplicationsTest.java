package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.casebook.Submission;

/** The sample applications come in whole: every answer, detail, declaration and reference as their labels say. */
class GoldenApplicationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SubmissionReader READER = new SubmissionReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application-docx-two-columns-letterhead",
                "application-docx-tracked-changes-comments",
                "application-docx-free-form-photo",
                "application-odt-welsh-without-references",
                "application-pdf-form-fields",
                "application-pdf-hyphenated-footers",
                "application-rtf-renumbered-merged-domains",
                "application-typed-in-the-email"
            })
    void everyAnswerArrivesUnderItsPoint(String letter) throws IOException {
        Path folder = Path.of("src/test/resources/letters", letter);
        JsonNode gold = JSON.readTree(folder.resolve("gold.json").toFile());
        Reading reading = READER.read("letter.eml", Files.readAllBytes(folder.resolve("letter.eml")));
        Submission submission = reading.submission();
        assertThat(reading.formFound()).isTrue();
        assertThat(reading.referenceFound()).isTrue();
        assertThat(submission.problems()).isEmpty();
        gold.get("domains").forEach(domain -> assertAnswers(domain, submission));
        assertDetails(gold, submission);
        assertReferees(gold, submission);
        assertMissing(gold, submission);
    }

    private static void assertAnswers(JsonNode domain, Submission submission) {
        if (domain.has("block")) {
            String ref = domain.get("number").asText();
            assertThat(submission.answer(ref)).as(ref).hasValueSatisfying(answer -> assertThat(folded(answer.text()))
                    .isEqualTo(folded(domain.get("block").get("text").asText())));
            return;
        }
        for (JsonNode wanted : domain.get("answers")) {
            String ref = wanted.get("ref").asText();
            assertThat(submission.answer(ref)).as(ref).hasValueSatisfying(answer -> {
                assertThat(folded(answer.text()))
                        .as(ref)
                        .isEqualTo(folded(wanted.get("text").asText()));
                assertThat(answer.doubtful()).as(ref).isFalse();
            });
        }
    }

    private static void assertDetails(JsonNode gold, Submission submission) {
        JsonNode found = SubmissionJson.write("letter.eml", submission).get("applicant");
        for (Map.Entry<String, JsonNode> detail : found.properties()) {
            assertThat(detail.getValue().asText())
                    .as(detail.getKey())
                    .isEqualTo(gold.get("applicant").get(detail.getKey()).asText());
        }
        assertThat(submission.declarations().allDeclared()).isTrue();
    }

    private static void assertReferees(JsonNode gold, Submission submission) {
        assertThat(submission.referees()).hasSize(gold.get("referees").size());
        for (int i = 0; i < submission.referees().size(); i++) {
            JsonNode wanted = gold.get("referees").get(i);
            Submission.Referee found = submission.referees().get(i);
            assertThat(found.name()).isEqualTo(wanted.get("name").asText());
            assertThat(found.relation()).isEqualTo(wanted.get("relation").asText());
            assertThat(found.role()).isEqualTo(wanted.get("role").asText());
            assertThat(found.email()).isEqualTo(wanted.get("email").asText());
            assertThat(folded(found.statement()))
                    .isEqualTo(folded(wanted.get("statement").get("text").asText()));
        }
    }

    /** Of a domain answered in one text that is too short for its points, none can be told to be there. */
    private static void assertMissing(JsonNode gold, Submission submission) {
        TreeSet<String> wanted = new TreeSet<>();
        gold.get("parseExpect").get("missing").forEach(ref -> wanted.add(ref.asText()));
        List<String> merged = new ArrayList<>();
        gold.get("parseExpect").get("mergedDomains").forEach(number -> merged.add(number.asText()));
        TreeSet<String> found = new TreeSet<>(submission.missing());
        assertThat(found).containsAll(wanted);
        found.removeIf(ref -> merged.contains(ref.split("\\.")[0]));
        wanted.removeIf(ref -> merged.contains(ref.split("\\.")[0]));
        assertThat(found).isEqualTo(wanted);
    }

    /** White space and the marks of lists aside, as the labels are written without them. */
    static String folded(String text) {
        return text.replace('\u00A0', ' ')
                .replaceAll("(?m)^\\s*[•–-]\\s+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}

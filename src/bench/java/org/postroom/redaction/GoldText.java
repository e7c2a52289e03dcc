package org.postroom.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postroom.redaction.MarkedText.Answer;
import org.postroom.redaction.MarkedText.Field;
import org.postroom.redaction.MarkedText.Piece;

/** The {@code gold.json} of a sample application as a marked text. */
final class GoldText {
    private static final Path LETTERS = Path.of("src/test/resources/letters");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("email", "contact"),
            Map.entry("phone", "contact"),
            Map.entry("postcode", "contact"),
            Map.entry("address", "address"),
            Map.entry("dateOfBirth", "date"),
            Map.entry("membershipNumber", "id"),
            Map.entry("odsCode", "id"),
            Map.entry("practiceName", "practice"),
            Map.entry("pcn", "network"),
            Map.entry("icb", "network"),
            Map.entry("town", "place"),
            Map.entry("county", "place"),
            Map.entry("organisation", "organisation"),
            Map.entry("name", "referee"));

    private GoldText() {}

    /** All sample applications, by folder. */
    static List<MarkedText> readAll() throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        try (Stream<Path> folders = Files.list(LETTERS)) {
            for (Path folder : folders.sorted().toList()) {
                Path gold = folder.resolve("gold.json");
                if (Files.exists(gold)) {
                    texts.add(
                            text(folder.getFileName().toString(), new ObjectMapper().readTree(Files.readString(gold))));
                }
            }
        }
        return texts;
    }

    private static MarkedText text(String name, JsonNode gold) {
        List<Field> head = new ArrayList<>();
        JsonNode applicant = gold.path("applicant");
        head.add(new Field(
                "applicant",
                applicant.path("fullName").asText() + ", known as "
                        + applicant.path("knownAs").asText(" ")));
        told(applicant, head);
        List<Answer> answers = new ArrayList<>();
        gold.path("domains").forEach(domain -> domain.path("answers").forEach(answer -> {
            answers.add(new Answer(answer.path("ref").asText(), pieces(answer)));
        }));
        gold.path("referees").forEach(referee -> {
            told(referee, head);
            answers.add(new Answer("R" + answers.size(), pieces(referee.path("statement"))));
        });
        return new MarkedText(name, head, answers);
    }

    private static void told(JsonNode person, List<Field> head) {
        FIELDS.forEach((field, known) -> {
            if (!person.path(field).asText("").isBlank()) {
                head.add(new Field(known, person.path(field).asText()));
            }
        });
    }

    private static List<Piece> pieces(JsonNode marked) {
        String text = marked.path("text").asText();
        List<JsonNode> marks = new ArrayList<>();
        marked.path("spans").forEach(marks::add);
        marked.path("keep").forEach(marks::add);
        marks.sort(Comparator.comparingInt(mark -> mark.path("start").asInt()));
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (JsonNode mark : marks) {
            int start = text.offsetByCodePoints(0, mark.path("start").asInt());
            int end = text.offsetByCodePoints(0, mark.path("end").asInt());
            if (start >= at) {
                pieces.add(new Piece(text.substring(at, start), "", ""));
                pieces.add(new Piece(
                        text.substring(start, end),
                        mark.path("kind").asText("KEEP"),
                        mark.path("subject").asText("")));
                at = end;
            }
        }
        pieces.add(new Piece(text.substring(at), "", ""));
        return pieces;
    }
}

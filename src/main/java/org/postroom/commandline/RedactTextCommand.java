package org.postroom.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.TextSize;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.text.Passage;

/** {@code redact --text FILE.jsonl}: texts of which nothing else is known, one a line. */
final class RedactTextCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NO_TEXT = "It is not an object with \"id\" and \"text\".";

    private RedactTextCommand() {}

    static int run(List<String> files, PrintStream out, PrintStream log) {
        if (files.size() != 1) {
            log.println("Name one file of JSON lines, each {\"id\":\"…\",\"text\":\"…\"}.");
            return Command.WRONG_USE;
        }
        Redactor redactor = HouseRules.redactor();
        int number = 0;
        int exit = Command.DONE;
        try (BufferedReader lines = Files.newBufferedReader(Path.of(files.get(0)), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Optional<String> fault = line.isBlank() ? Optional.empty() : one(line, redactor, out);
                if (fault.isPresent()) {
                    log.println("Line " + number + " was left out. " + fault.get());
                    exit = Command.SOMETHING_GAVE_NOTHING;
                }
            }
        } catch (IOException unreadable) {
            log.println("The file " + files.get(0) + " cannot be read: it is missing, or not yours to read.");
            return Command.SOMETHING_GAVE_NOTHING;
        }
        return exit;
    }

    /** Prints one text redacted; or says in a sentence why not. */
    private static Optional<String> one(String line, Redactor redactor, PrintStream out) {
        JsonNode given;
        try {
            given = JSON.readTree(line);
        } catch (IOException notJson) {
            return Optional.of(NO_TEXT);
        }
        if (!given.hasNonNull("id") || !given.path("text").isTextual()) {
            return Optional.of(NO_TEXT);
        }
        String text = given.get("text").asText();
        Optional<String> tooLong = TextSize.tooLong(List.of(text));
        if (tooLong.isEmpty()) {
            ObjectNode printed = JSON.createObjectNode();
            printed.set("id", given.get("id"));
            Passage passage = new Passage(given.get("id").asText(), text);
            RedactCommand.add(
                    printed,
                    redactor.redact(KnownIdentity.none(), List.of(passage))
                            .passages()
                            .get(0));
            out.println(printed);
        }
        return tooLong.map(because -> because + " Send it in parts.");
    }
}

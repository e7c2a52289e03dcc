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
import org.postroom.redaction.KnownIdentity;
import org.postroom.redaction.Passage;
import org.postroom.redaction.Redactor;

/** {@code redact --text FILE.jsonl}: texts of which nothing else is known, one a line. */
final class RedactTextCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

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
                if (!line.isBlank() && !one(line, redactor, out)) {
                    log.println("Line " + number + " is not an object with \"id\" and \"text\"; it was left out.");
                    exit = Command.SOMETHING_GAVE_NOTHING;
                }
            }
        } catch (IOException unreadable) {
            log.println("The file " + files.get(0) + " cannot be read: it is missing, or not yours to read.");
            return Command.SOMETHING_GAVE_NOTHING;
        }
        return exit;
    }

    private static boolean one(String line, Redactor redactor, PrintStream out) {
        try {
            JsonNode given = JSON.readTree(line);
            if (!given.hasNonNull("id") || !given.path("text").isTextual()) {
                return false;
            }
            ObjectNode printed = JSON.createObjectNode();
            printed.set("id", given.get("id"));
            Passage passage =
                    new Passage(given.get("id").asText(), given.get("text").asText());
            RedactCommand.add(
                    printed,
                    redactor.redact(KnownIdentity.none(), List.of(passage))
                            .passages()
                            .get(0));
            out.println(printed);
            return true;
        } catch (IOException notJson) {
            return false;
        }
    }
}

package org.postroom.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.postroom.casebook.Submission;
import org.postroom.panel.Identities;
import org.postroom.panel.Passages;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Redactor;

/** {@code redact FILE…}: what parse prints, with the redacted text and its spans beside every text. */
final class RedactCommand extends ParseCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    ObjectNode print(String file, Submission submission) {
        Redactor redactor = HouseRules.redactor();
        Map<String, RedactedPassage> redacted =
                redactor.redact(Identities.of(submission), Passages.of(submission)).passages().stream()
                        .collect(Collectors.toMap(RedactedPassage::ref, passage -> passage, (one, other) -> one));
        ObjectNode root = super.print(file, submission);
        for (JsonNode domain : root.path("domains")) {
            for (JsonNode answer : domain.path("answers")) {
                add((ObjectNode) answer, redacted.get(answer.path("ref").asText()));
            }
        }
        int place = 0;
        for (JsonNode referee : root.path("referees")) {
            add((ObjectNode) referee, redacted.get(Passages.refOfReferee(place++)));
        }
        return root;
    }

    /** Puts the redacted text and its spans into an object; nulls where there was no text. */
    static void add(ObjectNode object, @org.jspecify.annotations.Nullable RedactedPassage passage) {
        object.put("redacted", passage == null ? null : passage.text().value());
        object.set("spans", passage == null ? JSON.createArrayNode() : JSON.valueToTree(passage.spans()));
    }
}

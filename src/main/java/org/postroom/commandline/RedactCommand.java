package org.postroom.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postroom.accreditation.Scheme.Pronouns;
import org.postroom.casebook.Submission;
import org.postroom.panel.Identities;
import org.postroom.panel.Passages;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.text.Passage;

/**
 * {@code redact FILE…}: what parse prints, with the redacted text and its spans beside every text. {@code
 * --pronouns=they} does what the setting {@code postroom.scheme.pronouns} does in the service.
 */
final class RedactCommand extends ParseCommand {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEEP = "--pronouns=keep";
    private static final String THEY = "--pronouns=they";
    private final Pronouns pronouns;

    /** A command that treats the pronouns of applicants in references so. */
    RedactCommand(Pronouns pronouns) {
        this.pronouns = pronouns;
    }

    static int withOptions(List<String> arguments, PrintStream out, PrintStream log) {
        Pronouns policy = Pronouns.KEEP;
        List<String> files = new ArrayList<>();
        for (String word : arguments) {
            if (word.equals(THEY)) {
                policy = Pronouns.THEY;
            } else if (word.startsWith("--") && !word.equals(KEEP)) {
                log.println(
                        "There is no option " + word + ". Options are " + KEEP + ", which is usual, and " + THEY + ".");
                return Command.WRONG_USE;
            } else if (!word.equals(KEEP)) {
                files.add(word);
            }
        }
        return new RedactCommand(policy).run(files, out, log);
    }

    @Override
    ObjectNode print(String file, Submission submission) {
        Optional<String> tooLong = Passages.tooLong(submission);
        Map<String, RedactedPassage> redacted = tooLong.isPresent() ? Map.of() : redacted(submission);
        ObjectNode root = super.print(file, submission);
        tooLong.ifPresent(because -> root.withArray("problems")
                .addObject()
                .put("code", Submission.ProblemCode.TOO_LARGE.name())
                .put("where", file)
                .put("message", because + " Take out what is no part of the form."));
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

    private Map<String, RedactedPassage> redacted(Submission submission) {
        List<Passage> passages = Passages.of(submission);
        return HouseRules.redactor()
                .redact(Identities.of(submission), passages, Passages.neutral(passages, pronouns))
                .passages()
                .stream()
                .collect(Collectors.toMap(RedactedPassage::ref, passage -> passage, (one, other) -> one));
    }

    /** Puts the redacted text and its spans into an object; nulls where there was no text. */
    static void add(ObjectNode object, @org.jspecify.annotations.Nullable RedactedPassage passage) {
        object.put("redacted", passage == null ? null : passage.text().value());
        object.set("spans", passage == null ? JSON.createArrayNode() : JSON.valueToTree(passage.spans()));
    }
}

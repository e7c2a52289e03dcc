package org.postroom.intake.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.postroom.casebook.Submission;

/** A submission as the JSON object that the command line prints. */
public final class SubmissionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SubmissionJson() {}

    /** The object for a file, {@code file} being its path as given; values that were not found are null. */
    public static ObjectNode write(String file, Submission submission) {
        ObjectNode root = JSON.createObjectNode();
        root.put("file", file);
        root.set("applicant", JSON.valueToTree(submission.applicant()));
        ObjectNode declarations = root.putObject("declarations");
        declarations.put("twoYearsInRole", submission.declarations().twoYearsInRole());
        declarations.put("noConstitutionBreach", submission.declarations().noConstitutionBreach());
        declarations.put("noDisciplinary", submission.declarations().noDisciplinary());
        root.set("domains", JSON.valueToTree(submission.domains()));
        root.set("referees", JSON.valueToTree(submission.referees()));
        ArrayNode missing = root.putArray("missing");
        submission.missing().forEach(missing::add);
        root.set("problems", JSON.valueToTree(submission.problems()));
        return root;
    }
}

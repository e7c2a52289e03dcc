package org.postroom.commandline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postroom.casebook.Submission;
import org.postroom.intake.apart.LetterReader;
import org.postroom.intake.form.SubmissionJson;
import org.postroom.worker.Workshop;
import org.postroom.worker.WorkshopSettings;

/** {@code parse FILE…}: what was found in each mail or form. */
class ParseCommand {
    int run(List<String> files, PrintStream out, PrintStream log) {
        if (files.isEmpty()) {
            log.println("Name at least one file: a mail, or a form.");
            return Command.WRONG_USE;
        }
        int exit = Command.DONE;
        try (Workshop workshop = new Workshop(WorkshopSettings.usual())) {
            LetterReader reader = new LetterReader(workshop);
            for (String file : files) {
                if (!one(file, reader, out, log)) {
                    exit = Command.SOMETHING_GAVE_NOTHING;
                }
            }
        }
        return exit;
    }

    private boolean one(String file, LetterReader reader, PrintStream out, PrintStream log) {
        try {
            Path path = Path.of(file);
            Submission submission = reader.read(path.getFileName().toString(), Files.readAllBytes(path))
                    .submission();
            out.println(print(file, submission));
            return gaveSomething(submission);
        } catch (IOException unreadable) {
            log.println("The file " + file + " cannot be read: it is missing, or not yours to read.");
            return false;
        }
    }

    private static boolean gaveSomething(Submission submission) {
        return !submission.domains().isEmpty()
                || !submission.referees().isEmpty()
                || !submission.problems().isEmpty();
    }

    /** The object to print for a file. */
    ObjectNode print(String file, Submission submission) {
        return SubmissionJson.write(file, submission);
    }
}

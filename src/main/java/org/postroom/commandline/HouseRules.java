package org.postroom.commandline;

import java.nio.file.Path;
import java.util.Optional;
import org.postroom.embedded.WhereThingsLie;
import org.postroom.panel.rules.RuleFolder;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.RuleFiles;
import org.postroom.redaction.models.Models;

/**
 * The redactor of the command line: the rules as they lie in the folder and in the home of the service, where the
 * console's own may be; read while the models load. What is in force in a running service it cannot know.
 */
final class HouseRules {
    private HouseRules() {}

    /** Whether the rules can be used. */
    static RuleFiles.Verdict verdict() {
        return Book.READ.verdict();
    }

    static Redactor redactor() {
        return Ready.REDACTOR;
    }

    /** Read at the first use. */
    private static final class Book {
        private static final RuleBook READ = RuleBook.holding(read());
    }

    /** Made at the first use, as checking the rules asks for no models. */
    private static final class Ready {
        private static final Redactor REDACTOR = made();

        private static Redactor made() {
            Models models = Models.open();
            models.warm();
            return new Redactor(Book.READ, models);
        }
    }

    /** Reads the rules anew. */
    static RuleFiles.Verdict read() {
        return RuleFiles.read(new RuleFolder(WhereThingsLie.rules(), true, home()).texts());
    }

    /** The home of the service as its setting {@code postroom.home} has it. */
    static Path home() {
        return Path.of(Optional.ofNullable(System.getProperty("postroom.home"))
                .or(() -> Optional.ofNullable(System.getenv("POSTROOM_HOME")))
                .orElse("./postroom-home"));
    }
}

package org.postroom.commandline;

import org.postroom.embedded.WhereThingsLie;
import org.postroom.redaction.Models;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.RuleFiles;

/** The redactor of the command line: the rules as the service finds them, read while the models load. */
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
        private static final RuleBook READ = RuleBook.at(WhereThingsLie.rules());
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
}

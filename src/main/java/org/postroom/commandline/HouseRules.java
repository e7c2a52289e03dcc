package org.postroom.commandline;

import org.postroom.embedded.WhereThingsLie;
import org.postroom.redaction.Models;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.RuleFiles;

/** The redactor of the command line: the rules as the service finds them, the models loaded at first use. */
final class HouseRules {
    private static final RuleBook BOOK = RuleBook.at(WhereThingsLie.rules());
    private static final Redactor REDACTOR = new Redactor(BOOK, Models.open());

    private HouseRules() {}

    /** Whether the rules can be used. */
    static RuleFiles.Verdict verdict() {
        return BOOK.verdict();
    }

    static Redactor redactor() {
        return REDACTOR;
    }
}

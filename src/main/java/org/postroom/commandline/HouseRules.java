package org.postroom.commandline;

import org.postroom.embedded.WhereThingsLie;
import org.postroom.redaction.Models;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.RuleBook;

/** The redactor of the command line: the rules as the service finds them, the models loaded at first use. */
final class HouseRules {
    private static final Redactor REDACTOR = new Redactor(RuleBook.at(WhereThingsLie.rules()), Models.open());

    private HouseRules() {}

    static Redactor redactor() {
        return REDACTOR;
    }
}

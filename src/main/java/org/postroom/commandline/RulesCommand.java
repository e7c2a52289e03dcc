package org.postroom.commandline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.postroom.embedded.WhereThingsLie;
import org.postroom.redaction.RuleFiles;
import org.postroom.redaction.RuleFiles.Faulty;
import org.postroom.redaction.RuleFiles.Usable;

/** {@code rules check} and {@code rules explain}. */
final class RulesCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RulesCommand() {}

    static int check(List<String> arguments, PrintStream out, PrintStream log) {
        RuleFiles.Verdict verdict = RuleFiles.read(WhereThingsLie.rules());
        if (verdict instanceof Faulty faulty) {
            faulty.faults()
                    .forEach(fault -> out.println(JSON.valueToTree(
                                    Map.of("file", fault.file(), "line", fault.line(), "fault", fault.sentence()))
                            .toString()));
            return Command.SOMETHING_GAVE_NOTHING;
        }
        Usable usable = (Usable) verdict;
        out.println(JSON.valueToTree(Map.of(
                        "rules",
                        usable.rules().ids().size(),
                        "hash",
                        usable.rules().hash(),
                        "because",
                        usable.because()))
                .toString());
        return Command.DONE;
    }

    static int explain(List<String> arguments, PrintStream out, PrintStream log) {
        if (arguments.size() != 1) {
            log.println("Give one text, in quotation marks.");
            return Command.WRONG_USE;
        }
        HouseRules.redactor()
                .explain(arguments.get(0))
                .forEach(word -> out.println(JSON.valueToTree(word).toString()));
        return Command.DONE;
    }
}

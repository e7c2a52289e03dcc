package org.postroom.commandline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.postroom.redaction.Explanation;
import org.postroom.redaction.RuleFiles;
import org.postroom.redaction.RuleFiles.Faulty;
import org.postroom.redaction.RuleFiles.Usable;
import org.postroom.redaction.rules.RuleFault;

/** {@code rules check} and {@code rules explain}. */
final class RulesCommand {
    private static final String AS_JSON = "--json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private RulesCommand() {}

    /** One line a fault for people, or with {@code --json} one object. */
    static int check(List<String> arguments, PrintStream out, PrintStream log) {
        boolean asJson = arguments.contains(AS_JSON);
        log.println(
                "What the console wrote is read too, from " + HouseRules.home().resolve("redaction-rules") + ".");
        RuleFiles.Verdict verdict = HouseRules.read();
        if (verdict instanceof Faulty faulty) {
            faulty.faults().forEach(fault -> out.println(asJson ? json(fault) : fault.toString()));
            return Command.SOMETHING_GAVE_NOTHING;
        }
        Usable usable = (Usable) verdict;
        out.println(asJson ? json(usable) : usable.because());
        return Command.DONE;
    }

    private static String json(RuleFault fault) {
        return JSON.valueToTree(Map.of("file", fault.file(), "line", fault.line(), "fault", fault.sentence()))
                .toString();
    }

    private static String json(Usable usable) {
        int rules = usable.rules().ids().size();
        return JSON.valueToTree(Map.of("rules", rules, "hash", usable.rules().hash(), "because", usable.because()))
                .toString();
    }

    /** A table for people, or with {@code --json} one object a word. */
    static int explain(List<String> arguments, PrintStream out, PrintStream log) {
        List<String> texts =
                arguments.stream().filter(word -> !word.equals(AS_JSON)).toList();
        if (texts.size() != 1 || texts.get(0).isBlank()) {
            log.println("Give one text, in quotation marks.");
            return Command.WRONG_USE;
        }
        RuleFiles.Verdict verdict = HouseRules.verdict();
        if (verdict instanceof Faulty) {
            log.println("There are no usable rules; run 'rules check' and mend what it names. " + verdict.because());
            return Command.SOMETHING_GAVE_NOTHING;
        }
        List<Explanation> words = HouseRules.redactor().explain(texts.get(0));
        if (arguments.contains(AS_JSON)) {
            words.forEach(word -> out.println(JSON.valueToTree(word).toString()));
        } else {
            ExplanationTable.print(words, out);
        }
        return Command.DONE;
    }
}

package org.postroom.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the examples of a rule set: each against its own rule and against all rules and the keep list together. */
final class RuleTrial {
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)\\]");
    private final RuleSet rules;
    private final Map<String, RuleFault> places;
    private final List<RuleFault> faults = new ArrayList<>();

    RuleTrial(RuleSet rules, Map<String, RuleFault> places) {
        this.rules = rules;
        this.places = places;
    }

    private record Stretch(int start, int end) {}

    private record Example(String written, String text, List<Stretch> stretches) {
        static Example of(String written) {
            StringBuilder text = new StringBuilder();
            List<Stretch> stretches = new ArrayList<>();
            Matcher matcher = BRACKETED.matcher(written);
            int at = 0;
            while (matcher.find()) {
                text.append(written, at, matcher.start());
                int start = text.length();
                text.append(matcher.group(1));
                stretches.add(new Stretch(start, text.length()));
                at = matcher.end();
            }
            return new Example(written, text.append(written.substring(at)).toString(), stretches);
        }
    }

    List<RuleFault> faults() {
        rules.rules().forEach(this::tryRule);
        rules.keeps().forEach(this::tryKeep);
        return List.copyOf(faults);
    }

    private void tryRule(Rule rule) {
        for (String written : rule.examples().hide()) {
            Example example = Example.of(written);
            Sheet sheet = Sheet.of(0, new Passage(rule.id(), example.text()));
            List<Stretch> found = rule.findings(sheet).stream()
                    .map(finding -> new Stretch(finding.start(), finding.end()))
                    .toList();
            if (example.stretches().isEmpty()) {
                fault(rule.id(), rule.examples(), "brackets what must be hidden nowhere", written);
            } else if (!found.equals(example.stretches())) {
                fault(
                        rule.id(),
                        rule.examples(),
                        "is not matched by its own rule just where the brackets stand",
                        written);
            } else if (!hiddenByAll(sheet, example)) {
                fault(rule.id(), rule.examples(), "is undone by the keep list", written);
            }
        }
        for (String text : rule.examples().leave()) {
            if (!rule.findings(Sheet.of(0, new Passage(rule.id(), text))).isEmpty()) {
                fault(rule.id(), rule.examples(), "is matched although it stands under leave", text);
            }
        }
    }

    private boolean hiddenByAll(Sheet sheet, Example example) {
        List<Finding> all = new ArrayList<>();
        rules.rules().forEach(rule -> all.addAll(rule.findings(sheet)));
        List<Finding> left = rules.keepList().spare(sheet, all);
        return example.stretches().stream()
                .allMatch(stretch -> left.stream().anyMatch(f -> f.covers(stretch.start(), stretch.end())));
    }

    private void tryKeep(KeepTerm term) {
        KeepList own = new KeepList(List.of(term), rules.plainCapitals());
        for (String written : term.examples().hide()) {
            Example example = Example.of(written);
            Sheet sheet = Sheet.of(0, new Passage(term.id(), example.text()));
            List<Stretch> found = own.in(sheet).stream()
                    .map(kept -> new Stretch(kept.start(), kept.end()))
                    .toList();
            if (!found.containsAll(example.stretches()) || example.stretches().isEmpty()) {
                fault(term.id(), term.examples(), "is not kept just where the brackets stand", written);
            }
        }
        for (String text : term.examples().leave()) {
            if (!own.in(Sheet.of(0, new Passage(term.id(), text))).isEmpty()) {
                fault(term.id(), term.examples(), "is kept although it stands under leave", text);
            }
        }
    }

    private void fault(String id, Rule.Examples examples, String what, String written) {
        String file = places.getOrDefault(id, new RuleFault("", 1, "")).file();
        faults.add(new RuleFault(file, examples.line(), "An example of %s %s: \"%s\".".formatted(id, what, written)));
    }
}

package org.postroom.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.names.ListedPractices;
import org.postroom.redaction.rules.Example;
import org.postroom.redaction.rules.KeepList;
import org.postroom.redaction.rules.KeepTerm;
import org.postroom.redaction.rules.Rule;
import org.postroom.redaction.rules.RuleFault;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;

/**
 * Runs the examples of a rule set: each against its own entry and against the whole set, which is all rules, the word
 * lists and the keep list, with the models asked of nothing.
 *
 * <p>In a wanted example the own entry finds (or keeps) just what stands in brackets, and the whole set hides (or
 * leaves) it. In an example that a rule is to leave it finds nothing, and no other rule or recogniser does either,
 * except in brackets; words that somebody wrote down one by one, as phrases or practices, may stand anywhere. In one
 * that a keep entry is to leave it keeps nothing; what others keep there is right.
 */
final class RuleTrial {
    private final RuleSet rules;
    private final Map<String, RuleFault> places;
    private final Search whole;
    private final List<RuleFault> faults = new ArrayList<>();

    RuleTrial(RuleSet rules, Map<String, RuleFault> places) {
        this.rules = rules;
        this.places = places;
        this.whole = new Search(rules, Models.none(), KnownIdentity.none());
    }

    List<RuleFault> faults() {
        rules.rules().forEach(this::tryRule);
        rules.keeps().forEach(this::tryKeep);
        return List.copyOf(faults);
    }

    private void tryRule(Rule rule) {
        rule.examples().wanted().forEach(example -> wanted(rule, example));
        rule.examples().left().forEach(example -> left(rule, example));
    }

    private void wanted(Rule rule, Example example) {
        List<Example.Stretch> found = stretches(rule.findings(sheet(example)));
        List<Finding> all = hidden(example);
        if (example.stretches().isEmpty()) {
            fault(rule.id(), example, "has no square brackets around what must be hidden");
        } else if (!found.equals(example.stretches())) {
            fault(rule.id(), example, "is not matched by its own rule just where the brackets stand");
        } else if (!example.stretches().stream().allMatch(stretch -> isHidden(rule, stretch, all))) {
            fault(rule.id(), example, "is matched by its rule, but left by the whole set (see the keep list)");
        }
    }

    /** Of a detail a part is enough: a place in it may have become a finding of its own. */
    private static boolean isHidden(Rule rule, Example.Stretch stretch, List<Finding> all) {
        return all.stream()
                .anyMatch(finding -> finding.covers(stretch.start(), stretch.end())
                        || rule.kind() == Kind.DEMOG && stretch.covers(finding.start(), finding.end()));
    }

    private void left(Rule rule, Example example) {
        if (!rule.findings(sheet(example)).isEmpty()) {
            fault(rule.id(), example, "is matched although it stands under leave");
            return;
        }
        hidden(example).stream()
                .filter(finding -> !example.covers(finding.start(), finding.end()) && !isListed(finding))
                .findFirst()
                .ifPresent(finding -> fault(
                        rule.id(),
                        example,
                        "stands under leave, but %s hides \"%s\"; if that is right, put it in square brackets"
                                .formatted(
                                        finding.recogniser(),
                                        example.text().substring(finding.start(), finding.end()))));
    }

    private boolean isListed(Finding finding) {
        return finding.recogniser().equals(ListedPractices.NAME)
                || rules.rules().stream()
                        .anyMatch(rule -> rule.listed() && rule.id().equals(finding.recogniser()));
    }

    private void tryKeep(KeepTerm term) {
        KeepList own = new KeepList(List.of(term), rules.plainCapitals());
        term.examples().wanted().forEach(example -> kept(term, own, example));
        for (Example example : term.examples().left()) {
            if (!own.in(sheet(example)).isEmpty()) {
                fault(term.id(), example, "is kept although it stands under leave");
            }
        }
    }

    private void kept(KeepTerm term, KeepList own, Example example) {
        List<Example.Stretch> kept = own.in(sheet(example)).stream()
                .map(part -> new Example.Stretch(part.start(), part.end()))
                .toList();
        if (example.stretches().isEmpty() || !kept.containsAll(example.stretches())) {
            fault(term.id(), example, "is not kept just where the brackets stand");
            return;
        }
        hidden(example).stream()
                .filter(finding -> example.stretches().stream()
                        .anyMatch(stretch -> finding.start() < stretch.end() && stretch.start() < finding.end()))
                .findFirst()
                .ifPresent(finding ->
                        fault(term.id(), example, "is kept by its entry, but hidden by " + finding.recogniser()));
    }

    private static Sheet sheet(Example example) {
        return Sheet.of(0, new Passage("example", example.text()));
    }

    private List<Finding> hidden(Example example) {
        return whole.findings(rules.recasing().of(KnownIdentity.none(), List.of(sheet(example))));
    }

    private static List<Example.Stretch> stretches(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Example.Stretch(finding.start(), finding.end()))
                .toList();
    }

    private void fault(String id, Example example, String what) {
        String file = places.getOrDefault(id, new RuleFault("", 1, "")).file();
        faults.add(new RuleFault(
                file, example.line(), "An example of %s %s: \"%s\".".formatted(id, what, example.written())));
    }
}

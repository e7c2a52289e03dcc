package org.postroom.redaction;

import java.util.ArrayList;
import java.util.List;

/** All recognisers over all sheets of one call, settled: the work of one redaction. */
final class Search {
    private final RuleSet rules;
    private final KnownIdentity known;
    private final People people;
    private final List<Recogniser> recognisers = new ArrayList<>();

    Search(RuleSet rules, Models models, KnownIdentity known) {
        this.rules = rules;
        this.known = known;
        this.people = new People(known);
        recognisers.add(new KnownRecogniser(known));
        rules.rules().forEach(rule -> recognisers.add(rule::findings));
        recognisers.add(models);
    }

    People people() {
        return people;
    }

    /** Findings of all sheets, none overlapping. */
    List<Finding> findings(List<Sheet> sheets) {
        List<Finding> all = new ArrayList<>();
        for (Sheet sheet : sheets) {
            List<Finding> found = new ArrayList<>();
            recognisers.forEach(recogniser -> found.addAll(recogniser.findings(sheet)));
            all.addAll(Overlaps.settle(sheet, rules.keepList().spare(sheet, found)));
        }
        return all;
    }
}

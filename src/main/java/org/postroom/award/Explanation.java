package org.postroom.award;

import java.util.List;
import org.postroom.paper.OutcomePaper.DomainOutcome;

/**
 * What an applicant is told of each domain.
 *
 * @param domains in the order of the framework, comments as they may be read
 * @param leftOut comments that were left out because they might identify somebody
 */
record Explanation(List<DomainOutcome> domains, int leftOut) {
    /** The domains that are met. */
    List<Told> met() {
        return told(true);
    }

    /** The domains that are not met yet. */
    List<Told> unmet() {
        return told(false);
    }

    private List<Told> told(boolean met) {
        return domains.stream()
                .filter(domain -> domain.met() == met)
                .map(Told::of)
                .toList();
    }
}

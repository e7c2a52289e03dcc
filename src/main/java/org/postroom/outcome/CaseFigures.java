package org.postroom.outcome;

import java.util.List;
import org.postroom.panel.Alias;

/**
 * One case as the moderator sees it.
 *
 * @param domains in the order of the framework
 * @param proposal what the scores come to
 * @param flips each way in which a small change would turn the proposal, one sentence each; empty when it is firm
 * @param because one plain sentence for the proposal
 */
public record CaseFigures(
        Alias alias, List<DomainFigures> domains, Proposal proposal, List<String> flips, String because) {

    /** What the scores of a case come to before moderation. */
    public enum Proposal {
        /** Every domain is met. */
        AWARD,
        /** At least one domain is not met. */
        NOT_YET_MET,
        /** Sheets or scores are missing; no outcome can be proposed. */
        INCOMPLETE
    }

    /** Whether the scores come to the award. */
    public boolean award() {
        return proposal == Proposal.AWARD;
    }

    /** Numbers of the domains that are not met. */
    public List<Integer> unmet() {
        return domains.stream()
                .filter(domain -> !domain.met())
                .map(DomainFigures::number)
                .toList();
    }
}

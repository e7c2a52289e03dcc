package org.postroom.console.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postroom.panel.rules.Difference;
import org.postroom.panel.rules.RuleProposals.Added;
import org.postroom.panel.rules.RulesInForce.Line;
import org.postroom.redaction.rules.RuleFault;

/**
 * The redaction rules as they stand.
 *
 * @param hash of the set in force; empty while there is none
 * @param count rules and keep entries in force
 * @param folder how the folder stands to it, one plain sentence
 * @param faults what is wrong in the folder
 * @param waiting what waits for a director; null when nothing does
 * @param added the rules written in the console
 * @param past the sets put in force last, the newest first
 * @param confirmed whether changes wait for a director at all
 */
public record RuleView(
        String hash,
        int count,
        String folder,
        List<RuleFault> faults,
        @Nullable WaitingSet waiting,
        List<Added> added,
        List<Line> past,
        boolean confirmed) {

    /**
     * A changed folder.
     *
     * @param changes each file that is not as in force, with {@code new}, {@code changed} or {@code gone}
     * @param done packs compared so far
     * @param of packs to compare
     * @param difference what would change in past packs; null until it is known
     * @param failed why it will not be known; null otherwise
     */
    public record WaitingSet(
            String hash,
            Map<String, String> changes,
            int done,
            int of,
            @Nullable Difference difference,
            @Nullable String failed) {

        /** Whether the comparison still runs. */
        public boolean isCounting() {
            return difference == null && failed == null;
        }
    }
}

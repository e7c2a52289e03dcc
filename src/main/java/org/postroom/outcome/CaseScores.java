package org.postroom.outcome;

import java.util.List;
import java.util.Map;
import org.postroom.panel.Alias;

/**
 * The score sheets of one pack.
 *
 * @param sheets one an assessor, in no telling order
 */
public record CaseScores(Alias alias, List<Sheet> sheets) {

    /**
     * One assessor's scores of the pack.
     *
     * @param assessor how the caller knows the assessor
     * @param scores whole scores on the scale by number of the domain
     */
    public record Sheet(String assessor, Map<Integer, Integer> scores) {}
}

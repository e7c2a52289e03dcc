package org.postroom.outcome;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a case, once, after moderation.
 *
 * @param award whether every domain is met
 * @param because one plain sentence
 * @param decidedBy the moderator, or the person who agreed in the console
 * @param batch the batch it is sent with; null before one was prepared
 */
public record Decision(
        String caseReference,
        String session,
        String alias,
        boolean award,
        String because,
        List<Domain> domains,
        Instant decidedAt,
        String decidedBy,
        @Nullable Long batch) {

    /**
     * One domain of the case.
     *
     * @param scores in no telling order
     * @param sum decides, never the mean
     * @param met whether the sum reaches the pass level
     * @param comments what assessors wrote on it, without saying who
     */
    public record Domain(
            int number, String title, List<Integer> scores, int sum, double mean, boolean met, List<String> comments) {}

    /** The domains that are not met. */
    public List<Domain> unmet() {
        return domains.stream().filter(domain -> !domain.met()).toList();
    }
}

package org.postroom.outcome;

import java.util.List;

/** Whoever sends outcomes says here what a decision will send, so that a dry run can show it. */
public interface OutcomePlan {
    /**
     * One letter that would be sent.
     *
     * @param enclosures names of its files
     */
    record Planned(String subject, List<String> enclosures) {}

    /** The letters to the applicant that this decision sends on release. */
    List<Planned> planned(Decision decision);
}

package org.postroom.panel;

import java.util.Set;

/**
 * A case that needs a panel.
 *
 * @param ref the case's reference, for staff only
 * @param earlierAssessors ids of those who assessed an earlier attempt of the same applicant; they are not drawn again
 */
public record CaseToSeat(String ref, CaseFacts facts, Set<String> earlierAssessors) {}

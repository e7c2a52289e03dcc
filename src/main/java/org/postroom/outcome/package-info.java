/**
 * Settling a session's score sheets into outcomes: figures for the moderator, the moderator's answer, decisions.
 *
 * <p>Words: moderation, outcome, award, agreement, severity, borderline. Doors: none in the pure parts. Trouble: an
 * answer that can be taken in two ways is {@code Unclear} and waits for a person; nothing is released on a guess.
 *
 * <p>Not here: reading score sheets (panel), invoices (fees), certificates and the register (award).
 */
@NullMarked
package org.postroom.outcome;

import org.jspecify.annotations.NullMarked;

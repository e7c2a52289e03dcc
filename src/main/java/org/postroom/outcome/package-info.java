/**
 * Settling a session's score sheets into outcomes: figures for the moderator, the moderator's answer, decisions, and
 * the batches that two persons release.
 *
 * <p>Words: moderation, round (one time the session's pack was with its moderator), outcome, award, agreement, severity,
 * borderline, batch. Doors: none of its own; letters come from the letter book by folio and leave through the last gate.
 * Tables: {@code moderation_round}, {@code decision}, {@code batch}. Trouble: an answer that can be taken in two ways is
 * {@code Unclear}, is asked back and waits for a person; nothing is released on a guess.
 *
 * <p>Not here: reading score sheets (panel), invoices (fees), and what an applicant is sent on release (award), which
 * hears of each outcome by {@code task:award} and may say beforehand what it will send ({@link OutcomePlan}).
 */
@NullMarked
package org.postroom.outcome;

import org.jspecify.annotations.NullMarked;

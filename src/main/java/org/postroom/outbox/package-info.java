/**
 * Letters waiting to leave, their rendering, and what became of each.
 *
 * <p>Words: a letter is <em>owed</em> once; the same letter never leaves twice unless a person presses "send again".
 * Doors: SMTP (RFC 5321), in {@link org.postroom.outbox.Dispatch}. Tables: {@code outgoing_letter}, {@code delivery_report},
 * {@code stopped_address} (nothing is sent there until a person lifts it) and {@code stopped_letter}. Standards: RFC 5322
 * for the message, RFC 3834 for the marks of automatic mail; {@link org.postroom.outbox.LetterProof} reads a finished
 * letter back for a gate (RFC 2047, RFC 2231). Trouble: 4xx and lost connections are tried again with
 * growing delays, 5xx are not, and a connection lost while sending leaves the letter in doubt for a person.
 *
 * <p>Not here: what a letter says, which lies in the templates under {@code letters/}, and who is owed one.
 */
@NullMarked
package org.postroom.outbox;

import org.jspecify.annotations.NullMarked;

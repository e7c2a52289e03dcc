/**
 * Letters waiting to leave, their rendering, and what became of each.
 *
 * <p>Words: a letter is <em>owed</em> once; the same letter never leaves twice unless a person presses "send again". It is
 * rendered once: its bytes are frozen, and its SHA-256 is compared before each sending. An <em>attempt</em> is one
 * conversation with the server about one letter, with its furthest {@link org.postroom.outbox.Phase}. A letter is <em>in
 * doubt</em> when the final dot may have been written and no answer is known: it is never sent again by itself, but looked
 * for in the Sent folder, else a person decides. A letter is <em>spared</em> when it is not needed
 * ({@link org.postroom.outbox.AtMost}). The <em>envelope</em> is the address that reports about one letter come to.
 *
 * <p>Doors: SMTP (RFC 5321), in {@link org.postroom.outbox.Dispatch}; IMAP, to look into the Sent folder. Tables: {@code
 * outgoing_letter}, {@code attempt}, {@code running_copy}, {@code sending_pause}, {@code delivery_report}, {@code
 * stopped_address} (nothing is sent there until a person lifts it), {@code stopped_letter}. Standards: RFC 5322 for the message, RFC
 * 3834 for the marks of automatic mail, RFC 3461 for reports; {@link org.postroom.outbox.LetterProof} reads a finished
 * letter back for a gate (RFC 2047, RFC 2231).
 *
 * <p>Trouble: what breaks before the final dot is tried again with growing delays, as is 4xx; 5xx is not. A server that
 * does not serve us makes all letters wait and blames none. The attempt is committed before the server hears of it, and
 * once more before the final dot; a copy of the service that dies in between is missed by its heartbeat, and another copy,
 * or the restarted one, gives its attempts up: before the dot they wait again, after it they are doubts.
 *
 * <p>Not here: what a letter says, which lies in the templates under {@code letters/}, and who is owed one.
 */
@NullMarked
package org.postroom.outbox;

import org.jspecify.annotations.NullMarked;

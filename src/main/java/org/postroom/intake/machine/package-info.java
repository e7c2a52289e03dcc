/**
 * Tells by whose hand a mail was written: a person's, a program's that answers by itself, or a mail server's that reports
 * on a letter of ours.
 *
 * <p>Words: a <em>sign</em> is what a mail shows of a machine (strong: alone enough; weak: needs another kind beside it); a
 * <em>report</em> says what became of a letter; its <em>fate</em> is what that means for us; an <em>absence</em> is what an
 * out-of-office notice says of its writer's return. Doors: an opened mail in, one sealed verdict with its reason out
 * ({@link org.postroom.intake.machine.WrittenBy}). Standards: RFC 3834 (automatic mail), RFC 3464 and RFC 3463 (delivery
 * reports and their codes), RFC 8098 (read receipts), RFC 5965 (complaints). Trouble: none; whatever the bytes, a mail that
 * shows no sign is a person's.
 *
 * <p>Not here: which letter of ours a report is about, and what is done then; both are the desks' of the room above this
 * package.
 */
@NullMarked
package org.postroom.intake.machine;

import org.jspecify.annotations.NullMarked;

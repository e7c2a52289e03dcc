/**
 * Collects the post: reads the mailbox by UID range, enters nothing twice, settles what was sorted.
 *
 * <p>Words: point (how far a mailbox was read), reconcile (the whole folder held against the letter book), trouble (a
 * mail that could not be taken in), settle (move a mail away once its letter is sorted). Door: IMAP (RFC 3501) with UIDPLUS
 * (RFC 4315), MOVE (RFC 6851) and IDLE (RFC 2177) where the server has them, in {@link
 * org.postroom.letter.collect.OpenFolder}. Tables: {@code mailbox_point}, {@code mail_trouble}. Trouble: a mail that
 * cannot be taken in is counted, goes to the tray at the third failure and never holds up the others.
 *
 * <p>Not here: the letter book itself, which is beside it; the order of the steps, which is route 10's.
 */
@NullMarked
package org.postroom.letter.collect;

import org.jspecify.annotations.NullMarked;

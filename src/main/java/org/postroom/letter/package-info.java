/**
 * Holds a letter as it was received: the letter book and its two doors, collecting from the mailbox and settling there.
 *
 * <p>Words: letter, folio, mailbox. Doors: IMAP (RFC 3501), in {@link org.postroom.letter.Postbox}. Tables:
 * {@code letter}, {@code letter_bytes}. Trouble: a mail that cannot be fetched is left where it is for the next poll
 * and does not hold up the others.
 *
 * <p>Not here: what a letter says (intake) or means for a case (casebook).
 */
@NullMarked
package org.postroom.letter;

import org.jspecify.annotations.NullMarked;

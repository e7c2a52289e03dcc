/**
 * Holds a letter as it was received: the letter book, what letters have to do with each other, and in {@code collect} how
 * they come in from the mailbox.
 *
 * <p>Words: letter, folio, mailbox, copy (the very mail of another letter, delivered again). Tables: {@code letter},
 * {@code letter_bytes}, {@code letter_share}, {@code letter_deletion}, {@code letter_likeness}. Trouble: a mail that the
 * database refuses is rolled back with its batch, then alone; what was entered under an old UIDVALIDITY (RFC 3501
 * §2.3.1.1) is recognised by its bytes and INTERNALDATE.
 *
 * <p>Not here: what a letter says (intake) or means for a case (casebook).
 */
@NullMarked
package org.postroom.letter;

import org.jspecify.annotations.NullMarked;

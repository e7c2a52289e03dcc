/**
 * Gives words their capitals where the writing has none, or has nothing else.
 *
 * <p>In: the sheets of one application, what is known, and the word lists. Out: sheets of the same length, in which names
 * and known terms have the capitals that everything after this goes by ({@link Recasing}). Sheets that are written as
 * usual pass as they are.
 *
 * <p>Not here: hiding anything.
 */
@NullMarked
package org.postroom.redaction.capitals;

import org.jspecify.annotations.NullMarked;

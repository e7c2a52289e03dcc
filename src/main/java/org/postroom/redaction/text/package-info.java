/**
 * Holds a text as it is read, and what is found in it.
 *
 * <p>The first step of the line: white space, quotes, dashes and hyphens at line ends are made even, and the way back to
 * the text as written is kept for every character.
 *
 * <p>In: a {@link Passage}, as somebody wrote it. Out: a {@link Sheet}, which is its even text ({@link Reading}) in
 * words ({@link Word}); and the values that every step speaks of: a {@link Kind}, a {@link Surface} that is known to
 * identify, a {@link Finding} and the {@link Recogniser} that made it. No text is too odd to be read.
 *
 * <p>Not here: what any word means.
 */
@NullMarked
package org.postroom.redaction.text;

import org.jspecify.annotations.NullMarked;

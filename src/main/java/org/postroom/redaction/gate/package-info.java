/**
 * Takes the last look: at the texts before they are labelled, and at everything that is about to leave.
 *
 * <p>In: the sheets with all that was found ({@link ResidualScan}); finished documents and letters, piece by piece
 * ({@link Exposed}, {@link Gate}). Out: findings for what was left standing of what is known or was hidden elsewhere; or
 * {@link Leak}s, each with one sentence that does not repeat what leaked.
 *
 * <p>Not here: new guesses, and what is done with a leak.
 */
@NullMarked
package org.postroom.redaction.gate;

import org.jspecify.annotations.NullMarked;

/**
 * Knows beforehand whose the texts are, and finds that in whatever shape it is written.
 *
 * <p>In: what the form, the letter and its enclosures say of the applicant, the referees and the practice
 * ({@link KnownIdentity}, with {@link Hint}s to be weighed). Out: surfaces ({@link Surfaces}: names apart, initials, short
 * names, local parts), and findings of the strongest rank ({@link KnownRecogniser}), in any case, spacing and with small
 * slips of the hand ({@link SurfaceSearch}).
 *
 * <p>Trouble: a name that is an ordinary word counts beside a second sign only; a hint that says nothing is let go. No
 * surface is ever logged.
 *
 * <p>Not here: names that nobody told, and reading the letters and documents that hints are taken from.
 */
@NullMarked
package org.postroom.redaction.known;

import org.jspecify.annotations.NullMarked;

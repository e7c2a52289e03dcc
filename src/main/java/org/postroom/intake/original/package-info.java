/**
 * Shows what an applicant sent beside what was read from it, so that a person can compare the two.
 *
 * <p>Words: an original is one file of a letter, page by page; a place is where an answer was found in one. Doors: the
 * letter book's bytes in; lines and pictures out. Trouble: what cannot be shown is left out, with a sentence.
 *
 * <p>Not here: what the answers are; and nothing is opened in the service's own process.
 */
@NullMarked
package org.postroom.intake.original;

import org.jspecify.annotations.NullMarked;

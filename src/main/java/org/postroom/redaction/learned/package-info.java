/**
 * What was learned from labelled texts, and the judge of names that goes by it.
 *
 * <p>In: the sheets of an application and what was found on each at first sight. Out: the same with names added that
 * read like one though nobody found them, and without guesses that read like none ({@link NameJudge}). The weights
 * ({@link ChainWeights}) are shared with the judge of details.
 *
 * <p>Not here: learning itself, which is done by {@code NameTraining} and {@code DetailTraining}, among the tests.
 */
@NullMarked
package org.postroom.redaction.learned;

import org.jspecify.annotations.NullMarked;

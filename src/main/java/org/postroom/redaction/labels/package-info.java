/**
 * Decides who is who, and what the reader sees instead: "the applicant", "Colleague A", "Practice 1".
 *
 * <p>In: settled findings of all sheets of one application, in the order of reading. Out: a label for each, the same for
 * the same entity, and what each stands for ({@link Labelling}); which findings a person is asked about ({@link Doubt});
 * and "they" for the applicant where it is wanted ({@link Pronouns}).
 *
 * <p>Not here: the words of the labels ({@code words}), and putting them into the text.
 */
@NullMarked
package org.postroom.redaction.labels;

import org.jspecify.annotations.NullMarked;

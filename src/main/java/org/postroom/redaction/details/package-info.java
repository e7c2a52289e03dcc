/**
 * Finds details of persons: age, health, family, faith, origin, calling.
 *
 * <p>In: a sheet on which the names are settled, and the lists {@code details-*.txt}. Out: findings ({@link Details}) told
 * by turns of phrase and by whom the words speak of; then the last word of what was learned from labelled texts
 * ({@link DetailJudge}), which finds more and lets topics go. The same words told of patients, clinics and registers are
 * topics and stay.
 *
 * <p>Not here: names. What is learned is written by {@code DetailTraining}, among the tests.
 */
@NullMarked
package org.postroom.redaction.details;

import org.jspecify.annotations.NullMarked;

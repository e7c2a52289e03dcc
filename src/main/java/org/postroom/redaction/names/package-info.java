/**
 * Finds people, bodies and places by the words around them, by how they are made, and by the word lists.
 *
 * <p>In: a sheet. Out: findings, each with its certainty and reason: people by title, by role and by list, practices and
 * organisations by their head word ("… Surgery", "University of …"), listed practices by name and code, places by
 * preposition and list, and capitals where English has none. Two of them may overlap or be wrong: that is settled later.
 *
 * <p>Not here: what is known beforehand, the patterns of the rule files, the models.
 */
@NullMarked
package org.postroom.redaction.names;

import org.jspecify.annotations.NullMarked;

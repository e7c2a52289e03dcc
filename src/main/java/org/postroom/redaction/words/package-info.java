/**
 * Knows English and the names in it: what an ordinary word is, what stands beside names, what a date looks like, which
 * words take a name's place.
 *
 * <p>In: single words, folded, or a place on a sheet. Out: yes, no, or where a name ends. Nothing is found or decided here;
 * every step above asks this room. The words stand in its resources, in {@link NameNeighbours} and in {@link Labels}.
 *
 * <p>Not here: lists that people edit, which are the rule files' ({@code rules}).
 */
@NullMarked
package org.postroom.redaction.words;

import org.jspecify.annotations.NullMarked;

/**
 * Settles what was found: which finding wins, where it begins and ends, and that the same words are the same everywhere.
 *
 * <p>In: findings that overlap, take in a neighbour or cannot be a name. Out: findings apart from each other, cut free of
 * the days, verbs and small words beside them ({@link NameEdges}, {@link Tidy}), without what is implausible
 * ({@link PlausibleOnly}), by a named policy where two meet ({@link Overlaps}), spread to every place where the same name
 * stands ({@link Spread}, {@link PlacesBeside}), and of one kind ({@link OneKind}).
 *
 * <p>Not here: the keep list, which gives back in between ({@code rules}).
 */
@NullMarked
package org.postroom.redaction.settling;

import org.jspecify.annotations.NullMarked;

package org.postroom.letter;

import java.time.Instant;

/**
 * That enclosures of a letter were deleted.
 *
 * @param files how many there were
 * @param person who deleted them
 * @param because why, one plain sentence
 */
public record Deletion(long folio, int files, Instant at, String person, String because) {}

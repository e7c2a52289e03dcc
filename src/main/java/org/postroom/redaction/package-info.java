/**
 * Finds what identifies somebody in a text and puts something neutral in its place.
 *
 * <p>Words: a <em>recogniser</em> makes <em>findings</em>; findings that were agreed upon become {@link Span}s; a
 * <em>surface</em> is a string known to identify; the <em>keep list</em> holds professional terms that must survive.
 * The line inside the room, in order: {@link Reading} (white space, quotes and hyphens made even, offsets kept) →
 * known identity → rules with validators → models → context words → lists → overlaps → entities → labels → residual
 * scan.
 *
 * <p>Doors: {@link Redactor} for texts, {@link Gate} for finished documents and letters, {@link RuleBook} for the rule
 * files in {@code redaction-rules/}. Tables: none; who uses the room keeps spans and rule set hash.
 *
 * <p>Trouble: a faulty rule file is refused with file, line and one sentence, and the last good set stays. Spans that
 * do not fit a text are refused with an {@link IllegalArgumentException}. Nothing here logs a text or a surface.
 *
 * <p>Not here: reading forms and letters, review pages, packs, the encrypted key table.
 */
@NullMarked
package org.postroom.redaction;

import org.jspecify.annotations.NullMarked;

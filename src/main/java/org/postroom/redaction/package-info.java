/**
 * Finds what identifies somebody in a text and puts something neutral in its place.
 *
 * <p>Words: a <em>recogniser</em> makes <em>findings</em>; findings that were agreed upon become {@link Span}s; a
 * <em>surface</em> is a string known to identify; the <em>keep list</em> holds professional terms that must survive.
 * A {@link Hint} is something around an application that may say whose it is, weighed before it counts as known.
 * The line inside the room, in order: {@link Reading} (white space, quotes and hyphens made even, offsets kept) →
 * {@link Recasing} (what is written without capitals, or in nothing else, is read with those that names have) → known
 * identity, rules with validators, context words, lists and models → keep list and overlaps → the same names everywhere →
 * personal details → residual scan → one kind for the same words → entities and labels → pronouns, where the policy asks
 * for it → doubt.
 *
 * <p>Doors: {@link Redactor} for texts, {@link Gate} for finished documents and letters, {@link RuleFiles} and {@link
 * RuleBook} for the rule files, lists and tables of practices in {@code redaction-rules/}. Tables: none; who uses the
 * room keeps spans and rule set hash.
 *
 * <p>Trouble: a faulty rule file is refused with file, line and one sentence, and the last good set stays. No text within
 * {@link TextSize} throws; of very long words the models see the beginning. Spans that do not fit a text are
 * refused with an {@link IllegalArgumentException}. Nothing here logs a text or a surface.
 *
 * <p>Not here: reading forms, letters and hints, review pages, packs, which rules are in force, the sealed key.
 */
@NullMarked
package org.postroom.redaction;

import org.jspecify.annotations.NullMarked;

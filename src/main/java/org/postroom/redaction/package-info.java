/**
 * Finds what identifies somebody in a text and puts something neutral in its place.
 *
 * <p>Words: a <em>recogniser</em> makes <em>findings</em>; findings that were agreed upon become {@link Span}s; a
 * <em>surface</em> is a string known to identify; the <em>keep list</em> holds professional terms that must survive.
 * A hint is something around an application that may say whose it is, weighed before it counts as known.
 *
 * <p>A text goes through these rooms, each of which says what comes in and what goes out; {@link Search} is the order:
 * <ol>
 *   <li>{@code text}: made even, offsets kept; {@code capitals}: read with those that names have, where it has none
 *   <li>{@code known}: what is known beforehand
 *   <li>{@code rules}: the patterns of the rule files with their validators, and the keep list, which gives back
 *   <li>{@code models}: the trained models
 *   <li>{@code names}: people, bodies and places by context words and lists
 *   <li>{@code learned}: guesses at names looked over, by what was learned
 *   <li>{@code settling}: overlaps, edges of names, the same names everywhere, one kind for the same words
 *   <li>{@code details}: details of persons
 *   <li>{@code gate}: the residual scan; later, finished documents and letters
 *   <li>{@code labels}: entities and their labels, pronouns where the policy asks for it, doubt
 * </ol>
 * Beneath them lies {@code words}, what English itself tells. The rooms import in no circle, and nothing from here.
 *
 * <p>Here: who calls them in that order, and the rule set, which is made of them. Doors: {@link Redactor} for texts,
 * {@link org.postroom.redaction.gate.Gate} for finished documents and letters, {@link RuleFiles} and {@link RuleBook} for
 * the rule files, lists and tables of practices in {@code redaction-rules/}. Tables: none; who uses the room keeps spans
 * and rule set hash.
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

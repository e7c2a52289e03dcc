/**
 * Reads the folder of rule files: what each rule finds, what the keep list spares, and the word lists.
 *
 * <p>In: the texts of {@code *.yaml}, {@code lists/*.txt} and tables of practices, {@code lists/*.csv} (RFC 4180).
 * Out: each {@link Rule} with its validator ({@link Check}), the words near it ({@link Nearby}) and its {@link Examples};
 * the {@link KeepList}, which gives back what must survive; the {@link Lists}, and of them the words that bear a capital and
 * name nobody ({@link PlainCapitals}).
 *
 * <p>Trouble: every fault is a {@link RuleFault} with file, line and one sentence; nothing is repaired in silence.
 *
 * <p>Not here: putting a set together and trying its examples, which takes all the rooms and so is done above, by
 * {@code RuleFiles} and {@code RuleSet}.
 */
@NullMarked
package org.postroom.redaction.rules;

import org.jspecify.annotations.NullMarked;

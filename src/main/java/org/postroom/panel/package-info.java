/**
 * Packs and the panels that read them: assessors and their interests, the drawing, aliases, the packs themselves, the
 * letters that bring them, and the score sheets that come back.
 *
 * <p>Words: assessor, panel, seat (one assessor's place on one panel), interest, alias, pack, key (whom each label of a
 * pack stands for), score sheet, session. Doors: none of its own; letters come from the letter book by folio and leave
 * through {@link AssessorPost}, the last gate. Tables: {@code pack}, {@code alias_taken}, {@code case_key}, {@code
 * key_table}, {@code assessor}, {@code interest}, {@code session}, {@code seat}, {@code score_sheet}. Standards: RFC 4180
 * (the assessors' CSV), RFC 3676 §4.3 (signatures), NIST SP 800-38D (sealed keys), Office Open XML and OpenDocument
 * tables. Trouble: whatever an assessor sends becomes a sealed verdict with one sentence; too few free assessors, a
 * letter held at the gate and a message that is no sheet wait on the tray. A key sealed under another secret is told so,
 * and packs go on without it.
 *
 * <p>Whatever touches the seats of a session locks the session's row first and a case's row after it.
 *
 * <p>Not here: opening the post (intake), finding names (redaction), the rules in force (panel.rules), what the scores
 * decide (outcome).
 */
@NullMarked
package org.postroom.panel;

import org.jspecify.annotations.NullMarked;

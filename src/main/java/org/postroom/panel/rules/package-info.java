/**
 * The redaction rules as a house keeps them: which set is in force, what waits in the folder, and what a waiting change
 * would do to the packs of the past.
 *
 * <p>Words: in force (what packs are redacted by), waiting (what lies in the folder and is not in force yet), difference
 * (what a waiting set would hide more and less in past packs). Tables: {@code rule_set}. Trouble: faulty files leave the
 * set in force and lie on the tray with file, line and sentence; rules that cannot be written are refused with a
 * sentence.
 *
 * <p>Not here: reading a rule file (redaction), who may put rules in force (console).
 */
@NullMarked
package org.postroom.panel.rules;

import org.jspecify.annotations.NullMarked;

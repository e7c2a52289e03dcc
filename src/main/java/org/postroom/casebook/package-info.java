/**
 * Applicants, cases, submissions, the stages of a case, the tray and the hash-chained history.
 *
 * <p>Words: applicant, case, submission, answer, stage, tray, mishap, history. Doors: none; every other room files
 * what it did here. Trouble: a broken chain is named entry by entry, never repaired.
 *
 * <p>Not here: reading a letter (intake), packs and panels (panel), decisions (outcome).
 */
@NullMarked
package org.postroom.casebook;

import org.jspecify.annotations.NullMarked;

/**
 * Applicants, cases, submissions, the stages of a case, the tray and the hash-chained history.
 *
 * <p>Words: applicant, case, submission, answer, hint (what stood around a submission, kept with it for redaction alone),
 * stage, tray, mishap, history, secret (what tokens are made from and keys are sealed under). Doors: none; every other
 * room files what it did here. Standards: RFC 5869 (keys derived from the secret). Trouble: a broken chain is named entry
 * by entry, never repaired.
 *
 * <p>Not here: reading a letter (intake), packs and panels (panel), decisions (outcome).
 */
@NullMarked
package org.postroom.casebook;

import org.jspecify.annotations.NullMarked;

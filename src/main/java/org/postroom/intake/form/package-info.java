/**
 * Finds the application in what was sent: the applicant's details, the declarations, an answer for each point, the
 * referees and what they wrote.
 *
 * <p>Words: form, anchor (where a section, domain or point begins), answer, reference. Doors: {@link
 * org.postroom.intake.form.SubmissionReader#read}, {@link org.postroom.intake.form.SubmissionJson#write}. Tables: none.
 * What the points are comes from the framework file and is known nowhere here.
 *
 * <p>Trouble: a choice that is not certain is a doubtful answer with its reason; what is not there is missing; what
 * could not be read is a problem with one sentence for the applicant.
 *
 * <p>Not here: opening letters (mail) and documents (document), what becomes of a submission (casebook).
 */
@NullMarked
package org.postroom.intake.form;

import org.jspecify.annotations.NullMarked;

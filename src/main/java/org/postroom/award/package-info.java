/**
 * What an outcome gives: certificate, e-signature and register entry to those who are awarded; to the others the
 * explanation and the offer to resubmit.
 *
 * <p>Words: award (the grant of the post-nominals), register entry (one accredited manager's place on the public
 * register), certificate, e-signature, resubmission (the next attempt of a case that was not yet met). Doors: {@code
 * awardDesk} for {@code task:award} and {@code resubmissionDesk} for {@code task:resubmit}; {@link
 * org.postroom.award.Register} for whoever looks somebody up, {@link org.postroom.award.RegisterDesk} for the director.
 * Tables: {@code register_entry}, {@code register_counter}, {@code certificate}.
 *
 * <p>Standards: RFC 2392 for the badge inside a letter. Trouble: a case that was not released, or whose applicant gave
 * no name, lies on the tray and gets nothing; an outcome that was sent is never sent again.
 *
 * <p>Not here: what is decided and who releases it (outcome), invoices and when a retainer falls due (fees), how a
 * certificate or an e-signature looks (paper), the register's pages (console).
 */
@NullMarked
package org.postroom.award;

import org.jspecify.annotations.NullMarked;

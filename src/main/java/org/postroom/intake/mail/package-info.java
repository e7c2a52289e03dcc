/**
 * Opens letters: headers, text, and every file in them, at any depth and however malformed.
 *
 * <p>Words: letter, enclosure. Doors: {@link org.postroom.intake.mail.MailReader#read}. Tables: none. Standards: RFC
 * 5322, 2045 to 2049, 2047, 2183, 1740, 1741, 2152, 2231, 3464, 3676, 3834, 5652, 8098, 8551; MS-OXMSG; MS-OXTNEF.
 *
 * <p>Trouble: what cannot be read is a problem of the opened letter and costs that part only. What is unpacked is
 * bounded by the reading limits, all depths together.
 *
 * <p>Not here: collecting and sorting (intake), what the files say (document, form).
 */
@NullMarked
package org.postroom.intake.mail;

import org.jspecify.annotations.NullMarked;

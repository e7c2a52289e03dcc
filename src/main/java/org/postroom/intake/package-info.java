/**
 * Opens the post: reads letters and forms, sorts letters, takes submissions in and tells applicants what was found.
 *
 * <p>Words: sorting, door, reading, hint (what a letter and its files say around the application of whoever made it: kept
 * with the submission, for redaction). Doors: bytes of the letter book in; submissions, tasks and letters out. Standards:
 * RFC 3834 (automatic mail), RFC 3464 (delivery reports; both in {@code machine}), RFC 5322 §3.6.4 (threads). Trouble: whatever cannot be read or
 * understood goes to the tray with its reason, and nothing is dropped.
 *
 * <p>Not here: score sheets (panel), payments (fees); this room only says which door they go to.
 */
@NullMarked
package org.postroom.intake;

import org.jspecify.annotations.NullMarked;

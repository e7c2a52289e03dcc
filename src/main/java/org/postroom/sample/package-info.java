/**
 * Plays the last session that has passed, on embedded defaults, once: sample applicants, assessors and a moderator write
 * and read mail by SMTP and IMAP, the officer and the director work through the HTTP API. Nobody here has any other way
 * in, so what they can do, everybody can.
 *
 * <p>Words: person (somebody who takes part by mail), office (the API as an officer or a director uses it), act (one
 * stretch of the play; it looks at what is waiting, never at what it remembers). Doors: SMTP, IMAP, the HTTP API.
 * Tables: none. Trouble: a play that cannot go on says so in the log in one sentence; the service is not touched by it,
 * and the next start goes on with what is waiting.
 *
 * <p>Not here: the servers themselves ({@code embedded}) and every rule of the scheme.
 */
@NullMarked
package org.postroom.sample;

import org.jspecify.annotations.NullMarked;

/**
 * What opens doors: seals for secrets that lie in the database, and the access tokens with which Microsoft 365 and Google
 * let a program read and send mail.
 *
 * <p>Words: the <em>refresh token</em> is what an administrator gave us, or what the provider gave in its place since; an
 * <em>access token</em> is made from it and is good for about an hour. Doors: {@link org.postroom.access.AccessTokens}; the
 * provider's token endpoint (RFC 6749 §6, §4.4). Tables: {@code access_token}; both tokens lie there sealed. Trouble: a
 * refusal or silence of the endpoint is a {@link org.postroom.access.Access.None} with its sentence, is tried again with
 * growing pauses, and is what the health page shows.
 *
 * <p>Not here: signing in to the mail server, which Jakarta Mail does (XOAUTH2); people's sign-in to the console.
 */
@NullMarked
package org.postroom.access;

import org.jspecify.annotations.NullMarked;

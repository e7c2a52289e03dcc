/**
 * Where staff watch and steer: pages for people, the same under {@code /api} for programs, and the public register.
 *
 * <p>Words: officer, director (the two roles), desk (what a person can do, told in one {@link org.postroom.console.Deed}),
 * view (what a page or an answer shows). Each part of the console has a package of its own with its pages, its API, its
 * desk and its views; {@code door} is the sign-in. Doors: HTTP. Tables: {@code staff}, {@code api_token}.
 *
 * <p>Standards: RFC 9110 (HTTP), RFC 7617 (Basic), RFC 6750 (bearer tokens), RFC 9457 (problem details), RFC 6266
 * (names of downloads), Content Security Policy Level 3, WCAG 2.2.
 *
 * <p>Trouble: every refusal is one plain sentence, on the page or as a problem detail. Nothing that came by letter is
 * ever shown as HTML.
 *
 * <p>Not here: what a step does to a case, a letter or a session; the other rooms do that.
 */
@NullMarked
package org.postroom.console;

import org.jspecify.annotations.NullMarked;

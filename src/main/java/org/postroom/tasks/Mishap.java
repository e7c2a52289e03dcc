package org.postroom.tasks;

/**
 * Something the machine could not do.
 *
 * @param line the route that failed
 * @param subject the folio, case or session it was about
 * @param because one sentence, with no personal data
 */
public record Mishap(String line, String subject, String because) {}

package org.postroom.tasks;

/**
 * Work that waits on a line.
 *
 * @param id unique for ever, so that a task is never done twice
 * @param line the route that does it: the name behind {@code task:}
 * @param subject what it is about: a folio, a case reference, a session
 */
public record Task(String id, String line, String subject) {}

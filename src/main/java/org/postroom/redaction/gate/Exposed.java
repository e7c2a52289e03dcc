package org.postroom.redaction.gate;

/**
 * A piece of something about to leave: a line of text, a header, a subject, a file name, a document property.
 *
 * @param where what it is, for people, for example {@code file name} or {@code pack.pdf, page text}
 * @param text the piece itself
 */
public record Exposed(String where, String text) {}

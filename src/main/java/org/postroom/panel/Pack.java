package org.postroom.panel;

/** Stands here until the real one is merged. */
public record Pack(long id, String caseReference, Alias alias, byte[] pdf, byte[] docx) {}

package org.postroom.sample;

/** A letter of ours in the outbox. */
record LetterSeen(long id, String kind, String subject, String state) {}

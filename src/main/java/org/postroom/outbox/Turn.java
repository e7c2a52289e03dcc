package org.postroom.outbox;

/** A letter whose turn it is, with the attempt that is committed for it. */
record Turn(OutgoingLetter letter, long attempt) {}

package org.postroom.sample;

/** A seat whose sheet is awaited, with the alias of its pack. */
record AwaitedSeat(String assessor, String alias) {}

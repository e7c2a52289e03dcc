package org.postroom.outbox;

import java.time.Instant;

/**
 * What a server reported of a letter of ours.
 *
 * @param folio the report, in the letter book
 * @param outgoing the letter it is about
 * @param fate what became of it: one word
 * @param because what the server says, one plain sentence
 * @param knownBy how it is known which letter is meant, one plain sentence
 */
public record DeliveryReport(long folio, long outgoing, String fate, String because, String knownBy, Instant at) {}

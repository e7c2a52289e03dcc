package org.postroom.outbox;

/** What became of one attempt to send. */
sealed interface Delivery {
    /** One plain sentence. */
    String because();

    /** The server took the letter. */
    record Taken(String because) implements Delivery {}

    /** Not now (RFC 5321 §4.2.1, 4yz), or the server could not be reached: nothing left, try later. */
    record Later(String because) implements Delivery {}

    /** Never (RFC 5321 §4.2.1, 5yz). */
    record Refused(String because) implements Delivery {}

    /** The connection broke while the letter was on its way: it may or may not have arrived. */
    record Unknown(String because) implements Delivery {}
}

package org.postroom.outbox;

/** What became of one attempt to send. */
sealed interface Delivery {
    /** One plain sentence. */
    String because();

    /** The server took the letter. */
    record Taken(String because) implements Delivery {}

    /** Not now (RFC 5321 §4.2.1, 4yz), or the connection broke before the final dot: nothing left, try later. */
    record Later(String because) implements Delivery {}

    /** Never (RFC 5321 §4.2.1, 5yz). */
    record Refused(String because) implements Delivery {}

    /** No answer came to the final dot: it may or may not have arrived. */
    record Unknown(String because) implements Delivery {}

    /**
     * The server could not be reached or did not serve us before it heard of any letter: that is about the house, and no
     * letter is to blame. All letters wait.
     *
     * @param forGood whether it said so with a reply of 5yz
     */
    record Shut(String because, boolean forGood) implements Delivery {}
}

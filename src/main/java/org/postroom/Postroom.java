package org.postroom;

/** Starts Postroom: the service, or one of its commands. */
public final class Postroom {
    private Postroom() {}

    /** The jar's door. */
    public static void main(String[] args) {
        System.out.println("Postroom");
    }
}

package org.postroom.health;

/** One thing that is watched. */
interface Watched {
    /** Its short name for programs, such as {@code mailbox}. */
    String key();

    /** Its name for people. */
    String name();

    /** Whether it is there at all in this house. */
    default boolean isThere() {
        return true;
    }

    /** Looks now, within some seconds. What it throws counts as failed. */
    Finding look() throws Exception;
}

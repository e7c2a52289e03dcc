package org.postroom.intake.sender;

/** What the receiving server found out about the address that a letter says it comes from. */
public sealed interface Authentication {
    /** One plain sentence. */
    String because();

    /** The domain of the address vouches for the letter. */
    record Proven(String because) implements Authentication {}

    /** The domain of the address says that the letter is not its own. */
    record Disproven(String because) implements Authentication {}

    /** The server looked and came to no verdict. */
    record Unproven(String because) implements Authentication {}

    /** There is no finding of a server that we trust. */
    record Unchecked(String because) implements Authentication {}
}

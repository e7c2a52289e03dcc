package org.postroom.award;

import org.postroom.casebook.Case;

/** What became of the wish to resubmit. */
public sealed interface Reopening {
    /** One plain sentence. */
    String because();

    /** A new attempt is open, with its invoice. */
    record Opened(Case next, String because) implements Reopening {}

    /** An attempt was opened before; nothing was done. */
    record AlreadyOpen(Case next, String because) implements Reopening {}

    /** No attempt can be opened. */
    record Refused(String because) implements Reopening {}
}

package org.postroom.intake;

import org.postroom.casebook.Case;
import org.postroom.casebook.Tray.Matter;

/** Whose application a letter brings part of. */
sealed interface Whose {
    /** A case that is there. */
    record Of(Case one) implements Whose {}

    /** Nobody's yet: it opens a case. */
    record Newcomers() implements Whose {}

    /** A person has to say. */
    record Unclear(Matter matter) implements Whose {}
}

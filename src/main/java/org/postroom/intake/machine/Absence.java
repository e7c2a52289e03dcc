package org.postroom.intake.machine;

import java.time.LocalDate;

/** What an out-of-office notice says of its writer's return. */
public sealed interface Absence {
    /** One plain sentence. */
    String because();

    /**
     * The day it names.
     *
     * @param ofReturn whether it is the day of return, and not one up to which its writer is away
     */
    record Until(LocalDate day, boolean ofReturn, String because) implements Absence {
        /** The first day on which they are surely back: "until Friday" may take in the Friday. */
        public LocalDate surelyBack() {
            return ofReturn ? day : day.plusDays(1);
        }
    }

    /** It speaks of a return, and not of one day that is certain. */
    record Unclear(String because) implements Absence {}

    /** It says nothing of a return. */
    record NotTold(String because) implements Absence {}
}

package org.postroom.intake.machine;

import java.time.LocalDate;

/** What an out-of-office notice says of its writer's return. */
public sealed interface Absence {
    /** One plain sentence. */
    String because();

    /** The day it names: of return, or up to which its writer is away. */
    record Until(LocalDate day, String because) implements Absence {}

    /** It speaks of a return, and not of one day that is certain. */
    record Unclear(String because) implements Absence {}

    /** It says nothing of a return. */
    record NotTold(String because) implements Absence {}
}

package org.postroom.letter.collect;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.Mailbox.Folders;

/** Which folder a mail goes to, by the door that its letter was sorted to. */
public enum Pigeonhole {
    PROCESSED,
    NEEDS_A_PERSON,
    AUTOMATIC;

    /** The doors behind which a person waits, as routes/20-sort.camel.yaml has them. */
    private static final Set<String> OF_PEOPLE = Set.of("QUESTION", "WITHDRAWAL", "UNRECOGNISED");

    /** The doors of mails that a machine wrote. */
    private static final Set<String> OF_MACHINES = Set.of("AUTOMATIC", "DELIVERY_REPORT");

    /** The place for a letter sorted to this door; one that could not be sorted needs a person. */
    public static Pigeonhole of(@Nullable String door) {
        if (door == null || OF_PEOPLE.contains(door)) {
            return NEEDS_A_PERSON;
        }
        return OF_MACHINES.contains(door) ? AUTOMATIC : PROCESSED;
    }

    /** Its name, as the settings have it. */
    public String folder(Folders folders) {
        return switch (this) {
            case PROCESSED -> folders.processed();
            case NEEDS_A_PERSON -> folders.needsPerson();
            case AUTOMATIC -> folders.automatic();
        };
    }
}

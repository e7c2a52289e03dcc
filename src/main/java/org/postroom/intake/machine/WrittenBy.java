package org.postroom.intake.machine;

/** By whose hand a mail was written, and how that is known. */
public sealed interface WrittenBy {
    /** One plain sentence. */
    String because();

    /** Nothing says that a machine wrote it. */
    record Person(String because) implements WrittenBy {}

    /**
     * A program that answers or writes by itself (RFC 3834 §2). It is kept and never answered.
     *
     * @param sure false when only weak signs agree: then a person looks too
     * @param absence what it says of its writer's return; {@link Absence.NotTold} for every other kind of mail
     */
    record Machine(MachineKind kind, boolean sure, Absence absence, String because) implements WrittenBy {}

    /**
     * A mail server that says what became of a letter (RFC 3464).
     *
     * @param sure false when its words alone say so, which a person may have copied: then a person looks too
     */
    record MailServer(Report report, boolean sure, String because) implements WrittenBy {}
}

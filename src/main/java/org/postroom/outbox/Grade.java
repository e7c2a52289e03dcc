package org.postroom.outbox;

/** What a letter adds to what its recipient knows, which says how often it may be said. The rule is {@link AtMost}. */
public enum Grade {
    /** A stage of the process owes it: a pack, a checklist, a read-back, an invoice, an outcome. Not limited. */
    OWED,
    /** It answers a letter with something about that letter, such as the faults of a score sheet. */
    ANSWER,
    /** It carries nothing new: an acknowledgement, or what was said before and is asked for again. */
    COURTESY
}

package org.postroom.worker;

/** Hears which step a job begins. */
@FunctionalInterface
public interface Steps {
    /** Says that the step of this name begins; names are ours and hold no personal data, such as {@code enclosure 3}. */
    void begin(String step);
}

package org.postroom.fees;

import java.time.LocalDate;
import java.util.List;

/** What this room asks of the register, which lies above it. */
public interface RetainerDues {
    /**
     * An entry of which a further year has begun.
     *
     * @param caseReference the case that was awarded
     * @param yearFrom first day of that year: an anniversary of the award
     */
    record Due(String caseReference, LocalDate yearFrom) {}

    /**
     * The standing entries whose latest year began on or before {@code day}, the first year left out, as its retainer
     * is invoiced with the award. The same entry may be given every day: its year is invoiced once.
     */
    List<Due> due(LocalDate day);

    /** The retainer was not paid, and the days of grace are over: the entry lapses; without an entry, nothing. */
    void lapse(String caseReference, String because);

    /** A retainer was paid; an entry that had lapsed for want of it may stand again; without an entry, nothing. */
    void paid(String caseReference, String because);
}

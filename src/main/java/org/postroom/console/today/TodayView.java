package org.postroom.console.today;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs to know this morning.
 *
 * @param needs what waits for a person, by sort, the oldest first
 * @param moving what moves by itself
 * @param dates what comes next
 */
public record TodayView(Instant now, List<Need> needs, List<Moving> moving, List<NextDate> dates) {
    /** Matters of one sort. */
    public record Need(String title, List<Matter> matters) {}

    /**
     * One thing that waits for a person.
     *
     * @param about the case, session or letter, in words
     * @param link where it is dealt with
     */
    public record Matter(
            String about,
            String because,
            String nextStep,
            Instant since,
            String link,
            @Nullable String caseReference) {}

    /**
     * Cases or letters that nobody has to do anything about.
     *
     * @param words for example {@code wait for the fee}
     * @param link the list of them
     */
    public record Moving(int count, String words, String link) {}

    /** A date that comes. */
    public record NextDate(Instant at, String what) {}

    /** How many things wait for a person. */
    public int waiting() {
        return needs.stream().mapToInt(need -> need.matters().size()).sum();
    }
}

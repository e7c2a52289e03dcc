package org.postroom.console.routes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One route of the line, and what it carried since the start of the service.
 *
 * @param takesFrom what it takes from, for example {@code task:sort}
 * @param state Camel's word: Started, Stopped, Suspended …
 * @param total exchanges carried
 * @param failed exchanges that failed
 * @param lastFailure when the last one failed, machine time
 * @param meanMillis how long one takes on average
 */
public record RouteView(
        String id,
        String takesFrom,
        String state,
        long total,
        long failed,
        @Nullable Instant lastFailure,
        @Nullable String lastFault,
        long meanMillis) {

    /** Whether it runs. */
    public boolean isStarted() {
        return state.equals("Started");
    }

    /** The file it stands in: its id up to what tells apart the routes of one file. */
    public String group() {
        String[] parts = id.split("-");
        return parts.length < 2 ? id : parts[0] + "-" + parts[1];
    }
}

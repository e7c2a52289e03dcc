package org.postroom.health;

import java.util.LinkedHashMap;
import java.util.Map;
import org.postroom.health.WatchRows.Waiting;

/** Times and numbers as people read them. */
final class InWords {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private InWords() {}

    /** Seconds, roughly: "40 seconds", "12 minutes", "3 hours". */
    static String time(long seconds) {
        if (seconds < 2 * MINUTE) {
            return seconds + (seconds == 1 ? " second" : " seconds");
        }
        if (seconds < 2 * HOUR) {
            return seconds / MINUTE + " minutes";
        }
        return seconds < 2 * DAY ? seconds / HOUR + " hours" : seconds / DAY + " days";
    }

    static String waiting(Waiting waiting) {
        return waiting.number() == 0
                ? "none"
                : waiting.number() + ", the oldest for " + time(Math.max(0, waiting.seconds()));
    }

    /** Names and values by turns, in order. */
    static Map<String, String> facts(String... namesAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int at = 0; at + 1 < namesAndValues.length; at += 2) {
            facts.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return facts;
    }
}

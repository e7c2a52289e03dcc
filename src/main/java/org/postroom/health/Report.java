package org.postroom.health;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one thing stands.
 *
 * @param key its short name for programs
 * @param name its name for people
 * @param because one plain sentence
 * @param lastSuccess when it was last found working; machine time; null when never
 * @param failures looks in a row that found it not working
 * @param failingSince when the first of them was; null when none did
 * @param lookedAt when it was last looked at; machine time
 * @param facts what else there is to know, in order
 */
public record Report(
        String key,
        String name,
        Colour colour,
        String because,
        @Nullable Instant lastSuccess,
        int failures,
        @Nullable Instant failingSince,
        Instant lookedAt,
        Map<String, String> facts) {
    /** How it stands, in one word. */
    public enum Colour {
        /** All is well. */
        GREEN,
        /** It works, but not as it should, or failed once. */
        AMBER,
        /** It does not work: a person has to look. */
        RED
    }

    /** A failure counts as red from the second look in a row. */
    static final int FAILURES_BEFORE_RED = 2;

    /** What stands after another look. */
    static Report after(@Nullable Report before, Watched what, Finding found, @Nullable Instant known, Instant now) {
        boolean fails = found instanceof Finding.Failed || found instanceof Finding.Broken;
        int failures = fails ? (before == null ? 0 : before.failures()) + 1 : 0;
        Instant success = before == null ? known : before.lastSuccess();
        Instant since = before == null ? null : before.failingSince();
        return new Report(
                what.key(),
                what.name(),
                colour(found, failures),
                found.because(),
                found instanceof Finding.Well ? now : success,
                failures,
                fails ? (since == null ? now : since) : null,
                now,
                found.facts());
    }

    private static Colour colour(Finding found, int failures) {
        if (found instanceof Finding.Well) {
            return Colour.GREEN;
        }
        boolean red =
                found instanceof Finding.Broken || found instanceof Finding.Failed && failures >= FAILURES_BEFORE_RED;
        return red ? Colour.RED : Colour.AMBER;
    }

    /** Whether a person has to look. */
    public boolean isRed() {
        return colour == Colour.RED;
    }

    /** Whether all is well. */
    public boolean isGreen() {
        return colour == Colour.GREEN;
    }
}

package org.postroom.intake.machine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.time.ServiceClock;

/**
 * Reads when the writer of an out-of-office notice is back: a day beside a word of return first, else the day up to which
 * they are away. Days that contradict each other, and words such as "next week", are unclear.
 */
final class ReturnDay {
    /** Words may stand between what announces the day and the day itself. */
    private static final int MOST_CHARACTERS_BETWEEN = 45;

    private static final Pattern BACK =
            cue("return(s|ing)?|(be |am |i'm |is )?back|resum(e|ing)|(re)?open(s|ing)?|dychwel(yd|af|a)|yn (fy )?ôl");
    private static final Pattern AWAY_UNTIL =
            cue("until|untill|till|’til|'til|through( to)?|up to|to|and|tan|hyd(?: at| nes)?|at|[-–]");

    private ReturnDay() {}

    /** What a notice says of the return. Days are counted from the day it came, in London. */
    static Absence in(String text, Instant received) {
        LocalDate today = LocalDate.ofInstant(received, ServiceClock.LONDON);
        String plain = text.replaceAll("\\s+", " ");
        List<SpokenDay> days = SpokenDay.in(plain, today);
        List<SpokenDay> back = announced(plain, days, BACK);
        List<SpokenDay> last = back.isEmpty() ? announced(plain, days, AWAY_UNTIL) : back;
        TreeSet<LocalDate> named = new TreeSet<>(
                last.stream().map(SpokenDay::day).flatMap(Optional::stream).toList());
        if (named.size() == 1 && last.stream().allMatch(day -> day.day().isPresent())) {
            LocalDate day = named.first();
            return day.isBefore(today)
                    ? new Absence.Unclear("It names a day of return that has passed.")
                    : new Absence.Until(day, "It says \"" + last.get(0).words() + "\".");
        }
        boolean speaksOfIt = !days.isEmpty() || BACK.matcher(plain).find();
        return speaksOfIt
                ? new Absence.Unclear("It speaks of a return, and of no one day that is certain.")
                : new Absence.NotTold("It says nothing of a return.");
    }

    /** The days that stand shortly behind such a word, with no other day between. */
    private static List<SpokenDay> announced(String text, List<SpokenDay> days, Pattern cue) {
        List<SpokenDay> found = new ArrayList<>();
        int before = 0;
        for (SpokenDay day : days) {
            int from = Math.max(before, day.from() - MOST_CHARACTERS_BETWEEN);
            Matcher word = cue.matcher(text.substring(from, day.from()));
            if (word.find()) {
                found.add(day);
            }
            before = day.to();
        }
        return found;
    }

    private static Pattern cue(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}])[^.!?;]*$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

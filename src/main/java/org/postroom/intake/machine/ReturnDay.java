package org.postroom.intake.machine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.postroom.time.ServiceClock;

/**
 * Reads when the writer of an out-of-office notice is back: a day beside a word of return first, else the day up to which
 * they are away. Days that contradict each other, and words such as "next week", are unclear.
 */
final class ReturnDay {
    private static final int MOST_CHARACTERS = 3_000;

    /** Words may stand between what announces the day and the day itself. */
    private static final int MOST_CHARACTERS_BETWEEN = 45;

    private static final String RETURN =
            "return(s|ing)?|(be |am |i'm |is )?back|resum(e|ing)|(re)?open(s|ing)?|dychwel(yd|af|a)|yn (fy )?ôl";

    private static final Pattern SPEAKS_OF_RETURN = words("(?<![\\p{L}\\p{N}])(?:" + RETURN + ")(?![\\p{L}])");
    private static final Pattern BACK = before(RETURN);
    private static final Pattern AWAY_UNTIL = before("until|untill|till|['’]til|through|up to|tan|hyd (at|nes)");
    /** "from the 1st to", "1 -": what follows at once is the last day of a time away. */
    private static final Pattern END_OF_RANGE =
            words("(?:\\b(?:from|between|o)\\b.{1,40}|\\d\\p{L}{0,9})\\s*(?:to|and|i|tan|hyd at|[-–])\\s*$");

    private static final Pattern DOUBT = words(
            "\\b(or|probably|hopefully|maybe|perhaps|around|approx\\w*|about|roughly|likely|early|late|mid|neu|tua|efallai)\\b[^.!?;]*$");

    private ReturnDay() {}

    /** What a notice says of the return. Days are counted from the day it came, in London. */
    static Absence in(String text, Instant received) {
        LocalDate today = LocalDate.ofInstant(received, ServiceClock.LONDON);
        String plain =
                text.substring(0, Math.min(text.length(), MOST_CHARACTERS)).replaceAll("\\s+", " ");
        List<SpokenDay> days = SpokenDay.in(plain, today);
        List<SpokenDay> back = announced(plain, days, BACK);
        List<SpokenDay> last = back.isEmpty() ? announced(plain, days, AWAY_UNTIL) : back;
        TreeSet<LocalDate> named = new TreeSet<>(
                last.stream().map(SpokenDay::day).flatMap(Optional::stream).toList());
        boolean certain = last.stream()
                .allMatch(day -> day.day().isPresent()
                        && !DOUBT.matcher(leadingTo(plain, day)).find());
        if (named.size() == 1 && certain) {
            return until(named.first(), today, !back.isEmpty(), last.get(0));
        }
        boolean speaksOfIt =
                days.stream().anyMatch(day -> day.isNumbered() || day.day().isEmpty())
                        || SPEAKS_OF_RETURN.matcher(plain).find();
        return speaksOfIt
                ? new Absence.Unclear("It speaks of a return, and of no one day that is certain.")
                : new Absence.NotTold("It says nothing of a return.");
    }

    private static Absence until(LocalDate day, LocalDate today, boolean ofReturn, SpokenDay said) {
        return day.isBefore(today)
                ? new Absence.Unclear("It names a day of return that has passed.")
                : new Absence.Until(day, ofReturn, "It says \"" + said.words() + "\".");
    }

    /** The days that stand shortly behind words of one kind, with no other day between; of a time away also its end. */
    private static List<SpokenDay> announced(String text, List<SpokenDay> days, Pattern cue) {
        List<SpokenDay> found = new ArrayList<>();
        int before = 0;
        for (SpokenDay day : days) {
            int from = Math.max(before, day.from() - MOST_CHARACTERS_BETWEEN);
            if (cue.matcher(text.substring(from, day.from())).find()
                    || cue == AWAY_UNTIL
                            && END_OF_RANGE.matcher(leadingTo(text, day)).find()) {
                found.add(day);
            }
            before = day.to();
        }
        return found;
    }

    private static String leadingTo(String text, SpokenDay day) {
        return text.substring(Math.max(0, day.from() - MOST_CHARACTERS_BETWEEN), day.from());
    }

    private static Pattern before(String words) {
        return words("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}])[^.!?;]*$");
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

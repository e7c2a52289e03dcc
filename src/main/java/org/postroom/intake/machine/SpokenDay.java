package org.postroom.intake.machine;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day as people write it, in British English and Welsh: "Monday 3rd", "3 March", "12/11", "y 5ed o Dachwedd".
 *
 * @param from where it begins in the text
 * @param to where it ends
 * @param words as they stand
 * @param day empty when no such day is meant with certainty, as where weekday and date contradict each other
 */
record SpokenDay(int from, int to, String words, Optional<LocalDate> day) {
    /** A day without a year is the next one of that name, unless it has just passed. */
    private static final int DAYS_JUST_PASSED = 45;

    /** "the 5th" is meant of a month soon. */
    private static final int MONTHS_AHEAD = 3;

    private static final List<String> MONTHS = List.of(
            "jan(?:uary)?|ionawr|ion",
            "feb(?:ruary)?|chwefror|chwef",
            "mar(?:ch)?|[mf]awrth",
            "apr(?:il)?|ebrill|ebr",
            "may|[mf]ai",
            "june?|[mf]ehefin",
            "july?|g?orffennaf",
            "aug(?:ust)?|awst",
            "sept?(?:ember)?|[mf]edi",
            "oct(?:ober)?|hydref",
            "nov(?:ember)?|[td]achwedd",
            "dec(?:ember)?|rh?agfyr");
    private static final List<String> WEEKDAYS = List.of(
            "mon(?:day)?|dydd llun|ddydd llun",
            "tue(?:s|sday)?|dd?ydd mawrth",
            "wed(?:s|nesday)?|dd?ydd mercher",
            "thu(?:r|rs|rsday)?|dd?ydd iau",
            "fri(?:day)?|dd?ydd gwener",
            "sat(?:urday)?|dd?ydd sadwrn",
            "sun(?:day)?|dd?ydd sul");

    private static final String WEEKDAY = "(?<weekday>" + String.join("|", WEEKDAYS) + ")\\b[.,]?\\s*";
    private static final String NUMBER = "(?<number>[0-3]?\\d)";
    private static final String ORDINAL = "(?:st|nd|rd|th|af|ail|il|ydd|ed|fed|eg|ain)";
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")\\b\\.?";
    private static final String YEAR = "(?:[\\s,]*(?<year>20\\d\\d|'\\d\\d))?(?!\\d)";

    /** The ways of writing a day, fullest first: where one has matched, no other looks. */
    private static final List<Pattern> FORMS = Stream.of(
                    "(?<year>20\\d\\d)-(?<monthnumber>[01]?\\d)-" + NUMBER + "(?!\\d)",
                    "(?:" + WEEKDAY + ")?(?:the |y )?" + NUMBER + "\\s?" + ORDINAL + "?,?\\s*(?:day )?(?:of |o )?"
                            + MONTH + YEAR,
                    "(?:" + WEEKDAY + ")?" + MONTH + "\\s+(?:the )?" + NUMBER + ORDINAL + "?\\b(?!:)" + YEAR,
                    "(?:" + WEEKDAY + ")?" + NUMBER
                            + "[/.](?<monthnumber>[01]?\\d)(?:[/.](?<year>(?:20)?\\d\\d))?(?![\\d/])",
                    WEEKDAY + "(?:the |y )?" + NUMBER + "\\s?" + ORDINAL + "?\\b(?![:.]\\d)",
                    "(?:the |y )" + NUMBER + ORDINAL + "\\b",
                    WEEKDAY,
                    "(?<tomorrow>tomorrow|yfory)\\b",
                    "(?<vague>next (?:week|month|year|term)|(?:the )?(?:new year|end of (?:the )?\\w+|start of"
                            + " \\w+|beginning of \\w+)|(?:a|an|one|two|three|four|\\d) (?:few"
                            + " )?(?:weeks?|months?|days?)(?:' time)?|yr wythnos nesaf|after (?:christmas|easter))\\b")
            .map(form ->
                    Pattern.compile("(?<![\\p{L}\\p{N}/:])" + form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    /** Whether it is more than the name of a weekday, which may be the sun. */
    boolean isNumbered() {
        return words.chars().anyMatch(Character::isDigit);
    }

    /** Every day that a text names, in its order. */
    static List<SpokenDay> in(String text, LocalDate today) {
        List<SpokenDay> found = new ArrayList<>();
        for (Pattern form : FORMS) {
            Matcher at = form.matcher(text);
            while (at.find()) {
                int from = at.start();
                int to = at.end();
                if (found.stream().noneMatch(one -> from < one.to() && to > one.from())) {
                    found.add(new SpokenDay(from, to, at.group().strip(), meant(at, today)));
                }
            }
        }
        found.sort(java.util.Comparator.comparingInt(SpokenDay::from));
        return List.copyOf(found);
    }

    private static Optional<LocalDate> meant(Matcher at, LocalDate today) {
        if (group(at, "vague") != null) {
            return Optional.empty();
        }
        if (group(at, "tomorrow") != null) {
            return Optional.of(today.plusDays(1));
        }
        String weekdayWords = group(at, "weekday");
        DayOfWeek weekday = weekdayWords == null ? null : DayOfWeek.of(1 + oneOf(WEEKDAYS, weekdayWords));
        String number = group(at, "number");
        if (number == null) {
            return Optional.of(today.with(TemporalAdjusters.next(java.util.Objects.requireNonNull(weekday))));
        }
        return candidates(at, Integer.parseInt(number), today)
                .filter(day -> weekday == null || day.getDayOfWeek() == weekday)
                .findFirst();
    }

    private static Stream<LocalDate> candidates(Matcher at, int number, LocalDate today) {
        int month = month(at);
        if (month == 0) {
            return Stream.iterate(today.withDayOfMonth(1), first -> first.plusMonths(1))
                    .limit(MONTHS_AHEAD)
                    .flatMap(first -> day(first.getYear(), first.getMonthValue(), number))
                    .filter(day -> !day.isBefore(today));
        }
        String year = group(at, "year");
        if (year != null) {
            int written = Integer.parseInt(year.replace("'", ""));
            return day(written < 100 ? 2000 + written : written, month, number);
        }
        return Stream.of(today.getYear() - 1, today.getYear(), today.getYear() + 1)
                .flatMap(each -> day(each, month, number))
                .filter(day -> !day.isBefore(today.minusDays(DAYS_JUST_PASSED)));
    }

    private static int month(Matcher at) {
        String name = group(at, "month");
        if (name != null) {
            return 1 + oneOf(MONTHS, name);
        }
        String number = group(at, "monthnumber");
        return number == null ? 0 : Integer.parseInt(number);
    }

    /** A day of the calendar, or none: there is no 31st of June. */
    private static Stream<LocalDate> day(int year, int month, int number) {
        try {
            return Stream.of(LocalDate.of(year, month, number));
        } catch (DateTimeException none) {
            return Stream.empty();
        }
    }

    private static int oneOf(List<String> names, String written) {
        String lower = written.toLowerCase(Locale.ROOT).strip();
        for (int at = 0; at < names.size(); at++) {
            if (lower.matches("(?:" + names.get(at) + ")")) {
                return at;
            }
        }
        throw new IllegalStateException("The form knows a name that the list does not");
    }

    private static @Nullable String group(Matcher at, String name) {
        return at.pattern().pattern().contains("(?<" + name + ">") ? at.group(name) : null;
    }
}

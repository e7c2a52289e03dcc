package org.postroom.redaction.words;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.postroom.redaction.text.Reading;

/** Reads full dates in the forms people write in the United Kingdom, the day before the month. */
public final class Days {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\\.?";
    private static final Map<String, String> WELSH = Map.ofEntries(
            Map.entry("ionawr", "jan"),
            Map.entry("chwefror", "feb"),
            Map.entry("mawrth", "mar"),
            Map.entry("ebrill", "apr"),
            Map.entry("mai", "may"),
            Map.entry("mehefin", "jun"),
            Map.entry("gorffennaf", "jul"),
            Map.entry("awst", "aug"),
            Map.entry("medi", "sep"),
            Map.entry("hydref", "oct"),
            Map.entry("tachwedd", "nov"),
            Map.entry("rhagfyr", "dec"),
            Map.entry("fawrth", "mar"),
            Map.entry("fai", "may"),
            Map.entry("fehefin", "jun"),
            Map.entry("orffennaf", "jul"),
            Map.entry("fedi", "sep"),
            Map.entry("dachwedd", "nov"),
            Map.entry("ragfyr", "dec"));
    private static final Pattern WELSH_DAY =
            Pattern.compile("\\b(\\d{1,2})(?:ain|fed|eg|af|ail|il|ydd|ed)?\\s+(?:o\\s+)?("
                    + String.join("|", new TreeSet<>(WELSH.keySet())) + ")\\s+(\\d{4})\\b");
    private static final Pattern IN_FIGURES =
            Pattern.compile("\\b(\\d{1,2})\\s?[/.\\-]\\s?(\\d{1,2})\\s?[/.\\-]\\s?(\\d{4}|\\d{2})\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?\\.?(?:\\s+|[-/.])?(?:(?:day\\s+)?of\\s+)?" + MONTH
                    + "(?:,?\\s+|[-/])('?\\d{2}|\\d{4})\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTH + "\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");

    private Days() {}

    /** A date found in a text. */
    public record Day(int start, int end, LocalDate date) {}

    /** Every full date in a text that is already in lower case. */
    public static List<Day> in(String folded) {
        List<Day> days = new ArrayList<>();
        each(folded, ISO, 3, 2, 1, days);
        each(folded, IN_FIGURES, 1, 2, 3, days);
        each(folded, DAY_MONTH, 1, 2, 3, days);
        each(folded, MONTH_DAY, 2, 1, 3, days);
        each(folded, WELSH_DAY, 1, 2, 3, days);
        return days;
    }

    /** The date that a string is, if it is one. */
    public static Optional<LocalDate> read(String text) {
        return in(Reading.foldSameLength(Reading.of(text).text())).stream()
                .map(Day::date)
                .findFirst();
    }

    private static void each(String text, Pattern pattern, int day, int month, int year, List<Day> days) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            date(matcher.group(day), matcher.group(month), matcher.group(year))
                    .ifPresent(date -> days.add(new Day(start, end, date)));
        }
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        try {
            String english = WELSH.getOrDefault(month, month);
            int wholeYear = Integer.parseInt(year.replace("'", ""));
            int named = MONTHS.indexOf(english.substring(0, Math.min(3, english.length())));
            int wholeMonth = named >= 0 ? named + 1 : Integer.parseInt(month);
            return Optional.of(LocalDate.of(century(wholeYear), wholeMonth, Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    /** Two figures are read as the last hundred years before 2040: 79 is 1979, 25 is 2025. */
    private static int century(int year) {
        if (year >= 100) {
            return year;
        }
        return year < 40 ? 2000 + year : 1900 + year;
    }
}

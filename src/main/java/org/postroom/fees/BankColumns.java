package org.postroom.fees;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which column of a statement holds what; -1 for a column that is not there.
 *
 * @param words every column that may hold what the payer wrote
 * @param amount one signed amount
 * @param in money in, where in and out have columns of their own
 */
record BankColumns(int date, List<Integer> words, int amount, int in, int out) {
    private static final Pattern DATE = Pattern.compile("(transaction |posting |posted |value |booking )?date( posted)?"
            + "|date \\(utc\\)|completed date.*|date completed.*");
    private static final Pattern WORDS = Pattern.compile(".*(description|reference|details|narrative|memo|particulars"
            + "|counter ?party|payee|payer|remittance|notes).*|name|text");
    private static final Pattern AMOUNT =
            Pattern.compile("(transaction |net |local )?(amount|value)( ?\\(?(gbp|£)\\)?)?");
    private static final Pattern IN =
            Pattern.compile("(paid|money|cash) ?in|credits?( amount)?|receipts?|in|deposits?|amount credited");
    private static final Pattern OUT =
            Pattern.compile("(paid|money|cash) ?out|debits?( amount)?|payments?|out|withdrawals?|amount debited");
    private static final Pattern MONEY = Pattern.compile(
            "(?<sign>[-+(]?) ?(?:£|GBP)? ?(?<sign2>-?)(?<pounds>\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(?<pence>\\d{1,2}))?0*\\)? ?"
                    + "(?:GBP)? ?(?<mark>CR|DR|-)?",
            Pattern.CASE_INSENSITIVE);
    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "d/M/uuuu",
                    "d-M-uuuu",
                    "d.M.uuuu",
                    "uuuu-M-d",
                    "uuuu/M/d",
                    "d MMM uuuu",
                    "d-MMM-uuuu",
                    "d MMMM uuuu",
                    "d/MMM/uuuu")
            .map(BankColumns::formatter)
            .toList();
    private static final List<DateTimeFormatter> SHORT_DAYS = Stream.of("d/M/", "d-M-", "d.M.", "d MMM ", "d-MMM-")
            .map(BankColumns::shortFormatter)
            .toList();
    private static final int THREE_COLUMNS = 3;

    /** The columns as a heading line names them; empty when the line is no heading. */
    static Optional<BankColumns> named(List<String> headings) {
        List<String> names = headings.stream()
                .map(name ->
                        name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ").strip())
                .toList();
        BankColumns found = new BankColumns(
                first(names, DATE),
                IntStream.range(0, names.size())
                        .filter(at -> WORDS.matcher(names.get(at)).matches())
                        .boxed()
                        .toList(),
                first(names, AMOUNT),
                first(names, bare(IN)),
                first(names, bare(OUT)));
        boolean complete = found.date >= 0 && !found.words.isEmpty() && (found.amount >= 0 || found.in >= 0);
        return complete ? Optional.of(found) : Optional.empty();
    }

    /** The columns of a statement without headings: date, words, amount. */
    static Optional<BankColumns> unnamed(List<String> cells) {
        return cells.size() == THREE_COLUMNS
                        && day(cells.get(0)).isPresent()
                        && money(cells.get(2)).isPresent()
                ? Optional.of(new BankColumns(0, List.of(1), 2, -1, -1))
                : Optional.empty();
    }

    /** A heading with its currency left off: {@code Paid in (£)}. */
    private static Predicate<String> bare(Pattern pattern) {
        return name ->
                pattern.matcher(name.replaceAll(" ?\\(?(gbp|£)\\)?$", "")).matches();
    }

    private static int first(List<String> names, Pattern pattern) {
        return first(names, name -> pattern.matcher(name).matches());
    }

    private static int first(List<String> names, Predicate<String> test) {
        return IntStream.range(0, names.size())
                .filter(at -> test.test(names.get(at)))
                .findFirst()
                .orElse(-1);
    }

    String dateIn(List<String> cells) {
        return cell(cells, date);
    }

    String wordsIn(List<String> cells) {
        return words.stream()
                .map(at -> cell(cells, at))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    /** Pounds, negative when they went out; empty when the line has none. */
    Optional<BigDecimal> amountIn(List<String> cells) {
        Optional<BigDecimal> paidIn = money(cell(cells, in)).filter(pounds -> pounds.signum() != 0);
        if (paidIn.isPresent()) {
            return paidIn;
        }
        Optional<BigDecimal> signed = money(cell(cells, amount));
        return signed.isPresent()
                ? signed
                : money(cell(cells, out)).map(pounds -> pounds.abs().negate());
    }

    private static String cell(List<String> cells, int at) {
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    /** An amount as banks write it: {@code £1,336.00}, {@code +336}, {@code (12.00)}, {@code 336.00 CR}. */
    static Optional<BigDecimal> money(String cell) {
        Matcher matcher = MONEY.matcher(cell.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String pence = matcher.group("pence");
        BigDecimal pounds =
                new BigDecimal(matcher.group("pounds").replace(",", "") + (pence == null ? "" : "." + pence));
        String mark = matcher.group("mark");
        boolean out = "-".equals(matcher.group("sign"))
                || "(".equals(matcher.group("sign"))
                || !matcher.group("sign2").isEmpty()
                || "DR".equalsIgnoreCase(mark)
                || "-".equals(mark);
        return Optional.of((out ? pounds.negate() : pounds).setScale(2));
    }

    /** A day as banks write it, the day before the month; a time behind it is passed over. */
    static Optional<LocalDate> day(String cell) {
        String bare = cell.replaceFirst("[T ,]+\\d{1,2}:\\d{2}.*$", "").strip();
        return Stream.concat(DAYS.stream(), SHORT_DAYS.stream())
                .flatMap(format -> parsed(bare, format).stream())
                .findFirst();
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            LocalDate day = LocalDate.parse(text, format);
            return day.getYear() < 2000 || day.getYear() > 2999 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter shortFormatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}

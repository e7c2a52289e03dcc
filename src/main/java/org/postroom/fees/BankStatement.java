package org.postroom.fees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A bank statement as CSV (RFC 4180, read leniently), in the shapes UK banks export: a heading line with a date, one or
 * more columns of words, and either one signed amount or money in and money out. Lines before the headings are passed
 * over. Without headings, three columns are taken as date, words, amount.
 *
 * @param lines money that came in, in the statement's order
 * @param linesOut how many lines took money out; they are no concern of ours
 * @param faults lines that could not be read, one sentence each
 */
public record BankStatement(List<Line> lines, int linesOut, List<String> faults) {
    private static final int MOST_BYTES = 5 << 20;
    private static final int MOST_LINES = 20_000;
    private static final int MOST_FAULTS = 50;
    private static final int LONGEST_WORDS_IN_CHARACTERS = 500;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Money that came in.
     *
     * @param words whatever the bank says about it, white space folded
     * @param amount pounds, more than zero
     */
    public record Line(LocalDate paidOn, String words, BigDecimal amount) {}

    /** Reads a statement; never throws. */
    public static BankStatement read(byte[] csv) {
        if (csv.length > MOST_BYTES) {
            return nothing("The statement is larger than " + (MOST_BYTES >> 20)
                    + " MB; export a shorter time from the bank and import it in parts.");
        }
        return new Reading().read(text(csv));
    }

    private static BankStatement nothing(String fault) {
        return new BankStatement(List.of(), 0, List.of(fault));
    }

    /** Banks export UTF-8, or the encoding of Windows, in which alone the pound sign differs. */
    private static String text(byte[] csv) {
        try {
            String utf8 = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return utf8.startsWith("\uFEFF") ? utf8.substring(1) : utf8;
        } catch (CharacterCodingException other) {
            return new String(csv, WINDOWS);
        }
    }

    /** One reading of one statement. */
    private static final class Reading {
        private final List<Line> lines = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private @Nullable BankColumns columns;
        private int linesOut;

        BankStatement read(String csv) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter(csv))
                    .setIgnoreSurroundingSpaces(true)
                    .setIgnoreEmptyLines(false)
                    .get();
            try (CSVParser parser = CSVParser.parse(csv, format)) {
                for (CSVRecord row : parser) {
                    if (row.getRecordNumber() > MOST_LINES) {
                        fault(
                                row.getRecordNumber(),
                                "and all after it were not read: a statement holds at most " + MOST_LINES + " lines");
                        break;
                    }
                    row(row.getRecordNumber(), row.stream().map(String::strip).toList());
                }
            } catch (IOException | UncheckedIOException | IllegalStateException broken) {
                faults.add("A quotation mark is not closed, so the statement was not read to its end.");
            }
            if (columns == null) {
                return nothing("No line names the columns; the statement needs a date, a description and an amount"
                        + " (or money in).");
            }
            return new BankStatement(List.copyOf(lines), linesOut, List.copyOf(faults));
        }

        private void row(long number, List<String> cells) {
            if (cells.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (columns == null) {
                Optional<BankColumns> named = BankColumns.named(cells);
                columns = named.or(() -> BankColumns.unnamed(cells)).orElse(null);
                if (named.isPresent() || columns == null) {
                    return;
                }
            }
            line(number, cells, columns);
        }

        private void line(long number, List<String> cells, BankColumns at) {
            Optional<LocalDate> day = BankColumns.day(at.dateIn(cells));
            Optional<BigDecimal> amount = at.amountIn(cells);
            String words = at.wordsIn(cells);
            if (day.isEmpty() && amount.isEmpty()) {
                return; // sums and notes below the lines
            }
            if (day.isEmpty()) {
                fault(number, "has no date that can be read");
            } else if (amount.isEmpty()) {
                fault(number, "has no amount that can be read");
            } else if (amount.get().signum() <= 0) {
                linesOut++;
            } else {
                lines.add(new Line(day.get(), shortened(words), amount.get()));
            }
        }

        private void fault(long number, String what) {
            if (faults.size() < MOST_FAULTS) {
                faults.add("Line " + number + " " + what + "; it was left out.");
            }
        }

        private static String shortened(String words) {
            return words.length() <= LONGEST_WORDS_IN_CHARACTERS
                    ? words
                    : words.substring(0, LONGEST_WORDS_IN_CHARACTERS);
        }

        /** The sign that parts most: the comma unless another is more frequent. */
        private static String delimiter(String csv) {
            return Stream.of(",", ";", "\t")
                    .max(java.util.Comparator.comparingLong(sign ->
                            csv.chars().filter(one -> one == sign.charAt(0)).count()))
                    .filter(sign -> csv.contains(sign))
                    .orElse(",");
        }
    }
}

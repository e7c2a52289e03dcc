package org.postroom.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.postroom.letter.Address;

/**
 * The list of assessors as staff import it: {@code name,email,interests…}, RFC 4180. Columns beyond the first two hold
 * interests: under a heading that is a kind ({@code practice}, {@code pcn}, {@code icb}, {@code health board},
 * {@code person}) the bare value, otherwise {@code kind: value}; several in one cell are parted by semicolons. The
 * heading line may be left out.
 */
public final class AssessorsCsv {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_ROWS = 5_000;
    /** RFC 5321 §4.5.3.1.3, less the angle brackets. */
    private static final int LONGEST_EMAIL_CHARACTERS = 254;

    private static final int LONGEST_INTEREST_CHARACTERS = 200;

    private final Set<String> emails = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private List<String> headings = List.of("name", "email");

    private AssessorsCsv() {}

    /** One assessor of the list. */
    public record Row(String name, String email, List<Interest> interests) {}

    /**
     * What a list gave.
     *
     * @param rows the lines without fault
     * @param faults one sentence each, with the number of the line, counted from 1
     */
    public record Import(List<Row> rows, List<String> faults) {}

    /** Reads a list; never throws. */
    public static Import read(String csv) {
        AssessorsCsv reading = new AssessorsCsv();
        if (csv.length() > MOST_CHARACTERS) {
            reading.faults.add("The list is longer than " + MOST_CHARACTERS + " characters; split it and import the"
                    + " parts one after the other.");
        } else {
            reading.readLines(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        }
        return new Import(List.copyOf(reading.rows), List.copyOf(reading.faults));
    }

    private void readLines(String csv) {
        long line = 1;
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            for (CSVRecord found : parser) {
                if (found.getRecordNumber() > MOST_ROWS) {
                    fault(line, "and all after it were not read; a list holds at most " + MOST_ROWS + " lines");
                    return;
                }
                readLine(line, found.stream().map(String::strip).toList());
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            fault(
                    line,
                    "has a quotation mark that is not closed, or text behind a closed one, so the list was not read"
                            + " from there on");
        }
    }

    private void readLine(long line, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (line == 1 && cells.stream().anyMatch(cell -> cell.matches("(?i)e-?mail( address)?"))) {
            readHeadings(cells);
        } else {
            readAssessor(line, cells);
        }
    }

    private void readHeadings(List<String> cells) {
        headings = cells.stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .map(cell -> cell.matches("e-?mail( address)?") ? "email" : cell)
                .map(cell -> cell.matches("(full |assessor'?s? )?name") ? "name" : cell)
                .toList();
        if (!headings.contains("name")) {
            fault(1, "has no heading \"name\"; the headings are name, email and interests");
        }
    }

    private void readAssessor(long line, List<String> cells) {
        int before = faults.size();
        String name = cell(cells, headings.indexOf("name"));
        String email = cell(cells, headings.indexOf("email"));
        if (name.isEmpty()) {
            fault(line, "has no name");
        }
        if (email.length() > LONGEST_EMAIL_CHARACTERS) {
            fault(line, "has an email address of more than " + LONGEST_EMAIL_CHARACTERS + " characters");
        } else if (!Address.isOne(email)) {
            fault(line, email.isEmpty() ? "has no email address" : "has \"" + email + "\", which is no email address");
        } else if (!emails.add(email.toLowerCase(Locale.ROOT))) {
            fault(line, "has " + email + ", which an earlier line has already");
        }
        List<Interest> interests = interests(line, cells);
        if (faults.size() == before) {
            rows.add(new Row(name, email, interests));
        }
    }

    private List<Interest> interests(long line, List<String> cells) {
        List<Interest> interests = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String heading = column < headings.size() ? headings.get(column) : "";
            if (!heading.equals("name") && !heading.equals("email")) {
                Optional<Interest.Kind> kind = Interest.Kind.called(heading.replaceAll("s$", ""));
                for (String value : parts(cells.get(column))) {
                    interest(line, kind, value).ifPresent(interests::add);
                }
            }
        }
        return List.copyOf(interests);
    }

    private Optional<Interest> interest(long line, Optional<Interest.Kind> columnKind, String value) {
        if (value.length() > LONGEST_INTEREST_CHARACTERS) {
            fault(
                    line,
                    "has an interest of more than " + LONGEST_INTEREST_CHARACTERS
                            + " characters; part several with semicolons");
            return Optional.empty();
        }
        int colon = value.indexOf(':');
        Optional<Interest.Kind> ownKind =
                colon < 0 ? Optional.empty() : Interest.Kind.called(value.substring(0, colon));
        if (ownKind.isPresent()) {
            return Optional.of(new Interest(
                            ownKind.get(), value.substring(colon + 1).strip()))
                    .filter(interest -> !interest.value().isEmpty());
        }
        if (columnKind.isEmpty()) {
            fault(
                    line,
                    "has the interest \"" + value + "\" without its kind; write practice, PCN, ICB, health board or"
                            + " person and a colon before it");
        }
        return columnKind.map(kind -> new Interest(kind, value));
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String cell(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    private void fault(long line, String what) {
        faults.add("Line " + line + " " + what + ".");
    }
}

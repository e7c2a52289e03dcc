package org.postroom.redaction.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postroom.redaction.text.Reading;

/**
 * A table of practices that somebody put into {@code lists/}, with commas between the cells (RFC 4180, a row on one
 * line). Two layouts are known: the NHS Organisation Data Service's files of 27 columns without headings
 * ({@code epraccur.csv}, {@code ebranchs.csv}: the code first, then the name, the postcode tenth, the telephone
 * eighteenth), and any table whose headings name at least Name and Postcode, as the Care Quality Commission's directory.
 */
public final class PracticeTable {
    /** The names of the lists that a table adds to. */
    public static final String NAMES = "practices";

    /** The list of their codes. */
    public static final String CODES = "practice-codes";
    /** The list of their postcodes. */
    public static final String POSTCODES = "practice-postcodes";
    /** The list of their telephone numbers, digits alone. */
    public static final String PHONES = "practice-phones";

    private static final int MOST_ROWS = 200_000;
    private static final int LONGEST_ROW_CHARACTERS = 20_000;
    private static final int LONGEST_NAME_CHARACTERS = 200;
    private static final int MOST_FAULTS = 5;
    /** The directory of the Care Quality Commission has titles above its headings. */
    private static final int HEADINGS_WITHIN_ROWS = 10;

    private static final String CODE = "(?i)[A-Z0-9]{3,10}|\\d-\\d{6,12}";
    private static final String POSTCODE = "(?i)[A-Z]{1,2}\\d[A-Z\\d]?\\s{0,3}\\d[A-Z]{2}";

    private final String file;
    private final List<String> rows;
    private final List<RuleFault> faults;
    private final int faultsBefore;
    private final Map<String, Set<String>> lists = new HashMap<>();

    /** Which columns hold what, counted from 0; a column that a table lacks is -1. */
    private record Columns(int name, int postcode, int phone, int services, List<Integer> codes, int least) {
        private static final Columns ODS = new Columns(1, 9, 17, -1, List.of(0), 27);

        /** A table with headings may have more columns than are read; the NHS files have just theirs. */
        boolean fit(int columns) {
            return this == ODS ? columns == least : columns >= least;
        }
    }

    PracticeTable(String file, String text, List<RuleFault> faults) {
        this.file = file;
        this.rows = text.lines().toList();
        this.faults = faults;
        this.faultsBefore = faults.size();
    }

    /** Names, codes, postcodes and telephone numbers; codes, postcodes and numbers without blanks. */
    Map<String, Set<String>> lists() {
        if (rows.size() > MOST_ROWS) {
            fault(MOST_ROWS, "The table has more than %d rows; leave out what is no practice.".formatted(MOST_ROWS));
            return Map.of();
        }
        int headings = headings();
        Columns columns =
                headings < 0 ? Columns.ODS : named(Csv.cells(rows.get(headings)).orElse(List.of()));
        for (int i = headings + 1; i < rows.size() && faults.size() - faultsBefore < MOST_FAULTS; i++) {
            if (!rows.get(i).isBlank()) {
                row(i + 1, columns);
            }
        }
        return lists;
    }

    private int headings() {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN_ROWS, rows.size()); i++) {
            List<String> cells = heads(Csv.cells(rows.get(i)).orElse(List.of()));
            if (cells.contains("name") && cells.contains("postcode")) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> heads(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.UK))
                .map(cell -> cell.equals("post code") ? "postcode" : cell)
                .toList();
    }

    private static Columns named(List<String> cells) {
        List<String> heads = heads(cells);
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).matches("(?:ods |practice )?code|cqc (?:provider|location) id.*")) {
                codes.add(i);
            }
        }
        int phone = Math.max(heads.indexOf("phone number"), heads.indexOf("telephone"));
        int name = heads.indexOf("name");
        int postcode = heads.indexOf("postcode");
        return new Columns(name, postcode, phone, heads.indexOf("service types"), codes, Math.max(name, postcode) + 1);
    }

    private void row(int line, Columns columns) {
        if (rows.get(line - 1).length() > LONGEST_ROW_CHARACTERS) {
            fault(
                    line,
                    "The row has more than %d characters; a quotation mark may lack its partner."
                            .formatted(LONGEST_ROW_CHARACTERS));
            return;
        }
        Optional<List<String>> cells = Csv.cells(rows.get(line - 1));
        if (cells.isEmpty()) {
            fault(line, "A quotation mark in this row lacks its partner; a row must stand on one line.");
        } else if (!columns.fit(cells.get().size())) {
            fault(
                    line,
                    ("The row has %d columns where %d are needed; this is neither an NHS practice file of 27 columns "
                                    + "nor a table with the headings Name and Postcode.")
                            .formatted(cells.get().size(), columns.least()));
        } else if (isPractice(cells.get(), columns)) {
            practice(line, cells.get(), columns);
        }
    }

    /** A directory of all kinds of care says which are doctors. */
    private static boolean isPractice(List<String> cells, Columns columns) {
        String services = cell(cells, columns.services());
        return services.isEmpty() || services.toLowerCase(Locale.UK).contains("doctor");
    }

    private void practice(int line, List<String> cells, Columns columns) {
        String name = cell(cells, columns.name());
        String postcode = cell(cells, columns.postcode());
        if (name.isEmpty() || name.length() > LONGEST_NAME_CHARACTERS) {
            fault(line, "The name of the practice is empty or longer than 200 characters.");
        } else if (!postcode.isEmpty() && !postcode.matches(POSTCODE)) {
            fault(line, "The column of postcodes holds something else; look whether a comma is too many or too few.");
        } else {
            add(NAMES, Reading.of(name).text());
            add(POSTCODES, squashed(postcode));
            add(PHONES, cell(cells, columns.phone()).replaceAll("\\D", ""));
            columns.codes().forEach(column -> code(line, cell(cells, column)));
        }
    }

    private void code(int line, String code) {
        if (!code.isEmpty() && !code.matches(CODE)) {
            fault(line, "The column of codes holds something else; a code has 3 to 10 letters and digits.");
        } else {
            add(CODES, squashed(code));
        }
    }

    /** Letters and digits alone, in small letters. */
    public static String squashed(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private void add(String list, String entry) {
        if (!entry.isEmpty()) {
            lists.computeIfAbsent(list, unknown -> new HashSet<>()).add(entry);
        }
    }

    private static String cell(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    private void fault(int line, String sentence) {
        faults.add(new RuleFault(file, line, sentence));
    }
}

package org.postroom.panel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;

/**
 * A table of a returned sheet, read into a draft. Rows and columns may have been moved or added: the heading row says
 * where domain, score and comment stand, a cell "Pack" where the alias stands.
 *
 * @param rows cells as text; rows may be of different lengths
 */
record SheetTable(List<List<String>> rows) {
    private static final Pattern SCORE_HEADING =
            Pattern.compile("(?i)^(?:your |the )?(?:scores?|marks?|rating)\\b.{0,40}$");
    private static final Pattern DOMAIN_HEADING = Pattern.compile("(?i)^(?:the )?domain(?: ?(?:no\\.?|number|#))?$");
    private static final Pattern TITLE_HEADING =
            Pattern.compile("(?i)^(?:title|domains|domain title|area|competence)$");
    private static final Pattern COMMENT_HEADING =
            Pattern.compile("(?i)^(?:your )?(?:comments?|remarks?|notes?|reasons?|feedback)\\b.{0,60}$");
    private static final Pattern PACK = Pattern.compile("(?i)^(?:pack|pack alias|alias)\\s*[:#]?\\s*([A-Z0-9]{4})?$");
    private static final Pattern DOMAIN_NUMBER =
            Pattern.compile("(?i)^(?:domain\\s*)?(\\d{1,2})(?:\\.0+)?(?:\\s*[.:)–-]?\\s*(?!\\d).*)?$");
    private static final Pattern SUMMING_UP = Pattern.compile("(?i)^\\W*(?:total|sum|mean|average|overall)\\b.*");

    /** Where the columns are; -1 for a column that is not there. */
    private record Columns(int domain, int score, int comment) {}

    /** Whether a row names the columns. */
    boolean hasHeading() {
        return rows.stream().anyMatch(row -> heading(row).isPresent());
    }

    /** Reads the alias and every row below a heading. */
    void readInto(SheetDraft draft) {
        readAlias(draft);
        Optional<Columns> columns = Optional.empty();
        for (int index = 0; index < rows.size(); index++) {
            Optional<Columns> heading = heading(rows.get(index));
            if (heading.isPresent()) {
                columns = heading;
            } else if (columns.isPresent()) {
                readRow(index, columns.get(), draft);
            }
        }
    }

    /** Reads a table whose heading was lost: a domain's number or title, and the first score behind it. */
    void readWithoutHeading(SheetDraft draft) {
        readAlias(draft);
        long half = draft.framework().domains().size() / 2;
        if (rows.stream().filter(row -> bareRow(row, null, draft.framework())).count() >= half) {
            rows.forEach(row -> bareRow(row, draft, draft.framework()));
        }
    }

    private static boolean bareRow(List<String> row, @Nullable SheetDraft draft, Framework framework) {
        for (int cell = 0; cell < row.size(); cell++) {
            OptionalInt domain = domainIn(row.get(cell), framework);
            if (domain.isPresent()) {
                for (int next = cell + 1; next < row.size(); next++) {
                    ScoreText found = ScoreText.read(row.get(next), framework.scores());
                    if (found instanceof ScoreText.Whole) {
                        if (draft != null) {
                            draft.mark(domain.getAsInt(), found, at(row, next + 1));
                        }
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void readRow(int index, Columns columns, SheetDraft draft) {
        List<String> row = rows.get(index);
        ScoreText found =
                ScoreText.read(at(row, columns.score()), draft.framework().scores());
        if (found instanceof ScoreText.Blank) {
            return;
        }
        OptionalInt domain = domainOf(row, columns, draft.framework());
        if (domain.isPresent()) {
            draft.mark(domain.getAsInt(), found, at(row, columns.comment()));
        } else if (found instanceof ScoreText.Whole whole
                && row.stream().noneMatch(cell -> SUMMING_UP.matcher(cell).matches())
                && row.stream().noneMatch(cell -> PACK.matcher(cell).matches())) {
            draft.fault("Row " + (index + 1) + " has the score " + whole.score() + " and names no domain.");
        }
    }

    private static OptionalInt domainOf(List<String> row, Columns columns, Framework framework) {
        OptionalInt named = domainIn(at(row, columns.domain()), framework);
        return named.isPresent()
                ? named
                : IntStream.range(0, row.size())
                        .filter(cell -> cell != columns.score() && cell != columns.comment())
                        .map(cell -> titled(row.get(cell), framework).orElse(0))
                        .filter(number -> number > 0)
                        .findFirst();
    }

    /** The domain a cell names: by number (a number the framework lacks included) or by title. */
    private static OptionalInt domainIn(String cell, Framework framework) {
        Matcher number = DOMAIN_NUMBER.matcher(cell);
        return number.matches() ? OptionalInt.of(Integer.parseInt(number.group(1))) : titled(cell, framework);
    }

    private static OptionalInt titled(String cell, Framework framework) {
        String plain = Likeness.plain(cell);
        return framework.domains().stream()
                .filter(domain -> Likeness.plain(domain.title()).equals(plain))
                .mapToInt(Framework.Domain::number)
                .findFirst();
    }

    private static Optional<Columns> heading(List<String> row) {
        int score = find(row, SCORE_HEADING.asMatchPredicate());
        int domain = find(row, DOMAIN_HEADING.asMatchPredicate());
        int title = find(row, TITLE_HEADING.asMatchPredicate());
        return score < 0 || domain < 0 && title < 0
                ? Optional.empty()
                : Optional.of(new Columns(
                        domain >= 0 ? domain : title, score, find(row, COMMENT_HEADING.asMatchPredicate())));
    }

    private static int find(List<String> row, Predicate<String> wanted) {
        return IntStream.range(0, row.size())
                .filter(cell -> wanted.test(row.get(cell).strip()))
                .findFirst()
                .orElse(-1);
    }

    /** The alias stands in the cell that says Pack, in the next filled one to its right, or below it. */
    private void readAlias(SheetDraft draft) {
        for (int index = 0; index < rows.size(); index++) {
            List<String> row = rows.get(index);
            for (int cell = 0; cell < row.size(); cell++) {
                Matcher pack = PACK.matcher(row.get(cell).strip());
                if (pack.matches()) {
                    aliasAt(index, cell, pack).ifPresent(draft::alias);
                }
            }
        }
    }

    private Optional<Alias> aliasAt(int index, int cell, Matcher pack) {
        if (pack.group(1) != null) {
            return Alias.read(pack.group(1));
        }
        List<String> row = rows.get(index);
        return IntStream.range(cell + 1, row.size())
                .mapToObj(row::get)
                .filter(text -> !text.isBlank())
                .findFirst()
                .flatMap(Alias::read)
                .or(() -> index + 1 < rows.size() ? Alias.read(at(rows.get(index + 1), cell)) : Optional.empty());
    }

    private static String at(List<String> row, int cell) {
        return cell >= 0 && cell < row.size() ? row.get(cell).strip().replaceAll("\\s+", " ") : "";
    }
}

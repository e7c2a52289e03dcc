package org.postroom.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A session's score sheets as the moderator sees them: one workbook, aliases only, assessors as numbers. It lays out
 * figures; they are reckoned in room outcome.
 *
 * @param session for example {@code January 2027}
 * @param panelSize scores a domain has
 * @param rows one an alias and domain, in the order to show
 * @param cases one an alias
 * @param agreements how far the assessors agree, each measure with where it is defined
 * @param severities one an assessor
 */
public record ModerationPaper(
        String session,
        int panelSize,
        List<DomainRow> rows,
        List<CaseRow> cases,
        List<Agreement> agreements,
        List<Severity> severities) {

    /**
     * The scores of one domain of one case.
     *
     * @param scores in the order of the panel
     * @param spread highest less lowest
     * @param borderline whether it lies so near the pass level that it deserves a look
     * @param wouldFlip whether one score moved by one would change the case's outcome
     */
    public record DomainRow(
            String alias,
            int domain,
            String title,
            List<Integer> scores,
            int sum,
            double mean,
            int spread,
            boolean met,
            boolean borderline,
            boolean wouldFlip) {}

    /** What comes out for one case as it stands. */
    public record CaseRow(String alias, String outcome, int domainsMet, int domainsInAll, int borderline) {}

    /**
     * A measure of agreement.
     *
     * @param value null when too few scores allow none
     * @param source where the measure is defined
     * @param because one plain sentence on how to read it
     */
    public record Agreement(String measure, @Nullable Double value, String source, String because) {}

    /**
     * How one assessor leans.
     *
     * @param assessor 1 to n, the same through the workbook
     * @param packs scored in this session
     * @param leaning mean difference from the panel's mean, in scores; negative is more severe
     */
    public record Severity(int assessor, int packs, double leaning) {}

    /** The workbook: summary, cases, scores. */
    public Paper xlsx() {
        SheetFile file = new SheetFile();
        summary(file);
        cases(file);
        scores(file);
        Imprint imprint = new Imprint(
                "Moderation, session " + session,
                "Scores, agreement and outcomes of session " + session + " for moderation.");
        return Paper.xlsx("moderation-" + session, file.bytes(imprint));
    }

    private void summary(SheetFile file) {
        XSSFSheet sheet = file.sheet("Summary", 44, 12, 44, 70);
        file.title(sheet, "Moderation, session " + session);
        file.sentence(sheet, 1, 3, 18, counts());
        file.heads(sheet, 3, List.of("Agreement", "Value", "Defined in", "How to read it"));
        int at = 4;
        for (Agreement agreement : agreements) {
            Object value = agreement.value() == null ? "none" : agreement.value();
            write(file, sheet, at++, List.of(agreement.measure(), value, agreement.source(), agreement.because()));
        }
        file.heads(sheet, ++at, List.of("Severity", "Packs", "Leaning from the panel's mean (scores)"));
        for (Severity severity : severities) {
            write(file, sheet, ++at, List.of("Assessor " + severity.assessor(), severity.packs(), severity.leaning()));
        }
    }

    private String counts() {
        long borderline = rows.stream().filter(DomainRow::borderline).count();
        long flips = rows.stream().filter(DomainRow::wouldFlip).count();
        return cases.size() + " cases, " + rows.size() + " domains scored, " + borderline + " borderline, " + flips
                + " where one score moved by one would change the case's outcome.";
    }

    private void cases(SheetFile file) {
        XSSFSheet sheet = file.sheet("Cases", 12, 24, 14, 14, 14);
        file.title(sheet, "Cases");
        file.heads(sheet, 2, List.of("Pack", "Outcome as it stands", "Domains met", "Domains in all", "Borderline"));
        int at = 3;
        for (CaseRow row : cases) {
            write(
                    file,
                    sheet,
                    at++,
                    List.of(row.alias(), row.outcome(), row.domainsMet(), row.domainsInAll(), row.borderline()));
        }
        sheet.createFreezePane(0, 3);
    }

    private void scores(SheetFile file) {
        XSSFSheet sheet = file.sheet("Scores", 10, 9, 54, 9, 9, 9, 9, 9, 9, 9, 12, 12);
        file.title(sheet, "Scores");
        List<String> heads = new ArrayList<>(List.of("Pack", "Domain", "Title"));
        IntStream.rangeClosed(1, panelSize).forEach(score -> heads.add("Score " + score));
        heads.addAll(List.of("Sum", "Mean", "Spread", "Met", "Borderline", "Would flip"));
        file.heads(sheet, 2, heads);
        int at = 3;
        for (DomainRow row : rows) {
            write(file, sheet, at++, cells(row));
        }
        sheet.setAutoFilter(new CellRangeAddress(2, Math.max(2, at - 1), 0, heads.size() - 1));
        sheet.createFreezePane(3, 3);
    }

    private List<Object> cells(DomainRow row) {
        List<Object> cells = new ArrayList<>(List.of(row.alias(), row.domain(), row.title()));
        for (int score = 0; score < panelSize; score++) {
            cells.add(score < row.scores().size() ? row.scores().get(score) : "");
        }
        cells.addAll(List.of(row.sum(), row.mean(), row.spread(), row.met() ? "met" : "not met"));
        cells.add(new Flag(row.borderline(), "borderline"));
        cells.add(new Flag(row.wouldFlip(), "flips"));
        return cells;
    }

    /** A word that asks for attention when it is up, and an empty cell when not. */
    private record Flag(boolean up, String word) {}

    private static void write(SheetFile file, XSSFSheet sheet, int at, List<Object> values) {
        Row row = SheetFile.row(sheet, at);
        for (int column = 0; column < values.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(write(file.styles(), cell, values.get(column)));
            if (values.get(column) instanceof String text) {
                SheetFile.heighten(sheet, at, column, text);
            }
        }
    }

    private static XSSFCellStyle write(SheetStyles styles, Cell cell, Object value) {
        if (value instanceof Integer whole) {
            cell.setCellValue(whole);
            return styles.number();
        }
        if (value instanceof Double fraction) {
            cell.setCellValue(fraction);
            return styles.decimal();
        }
        if (value instanceof Flag flag) {
            cell.setCellValue(flag.up() ? flag.word() : "");
            return flag.up() ? styles.attention() : styles.text();
        }
        cell.setCellValue(value.toString());
        return styles.text();
    }
}

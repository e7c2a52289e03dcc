package org.postroom.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.postroom.accreditation.Framework;

/**
 * The score sheet for one pack: one row a domain with a score and a comment to fill in. It says the alias and nothing
 * of the applicant or the assessor.
 *
 * @param alias the pack's
 * @param framework gives domains and scale
 * @param due the day the sheet is due
 */
public record ScoreSheetPaper(String alias, Framework framework, LocalDate due) {
    /** The label beside the alias. */
    public static final String PACK = "Pack";

    /** The column heads, in order. */
    public static final List<String> HEADS = List.of("Domain", "Title", "Score", "Comment");

    private static final int FIRST_DOMAIN = 6;
    private static final int SCORE = 2;
    private static final int COMMENT = 3;

    /** The sheet as a workbook: a list of scores in each score cell, all but scores and comments protected. */
    public Paper xlsx() {
        SheetFile file = new SheetFile();
        XSSFSheet sheet = file.sheet("Scores", 9, 46, 9, 84);
        file.title(sheet, "Score sheet");
        pair(file, sheet, 1, PACK, alias);
        pair(file, sheet, 2, "Due", PlainWords.date(due));
        file.sentence(sheet, 3, COMMENT, 32, instructions());
        file.heads(sheet, FIRST_DOMAIN - 1, HEADS);
        framework.domains().forEach(domain -> domainRow(file, sheet, domain));
        scale(file, sheet, FIRST_DOMAIN + framework.domains().size() + 1);
        offerScores(sheet);
        sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.createFreezePane(0, FIRST_DOMAIN);
        sheet.protectSheet("");
        return Paper.xlsx("score-sheet-" + alias, file.bytes(imprint()));
    }

    private Imprint imprint() {
        return new Imprint(
                "Score sheet " + alias, "Score sheet for pack " + alias + ", " + framework.framework() + ".");
    }

    private String instructions() {
        return "Give every domain one whole score from " + framework.scores().min() + " to "
                + framework.scores().max()
                + ", and say in the comment what was strong and what was missing: applicants who have not yet met a"
                + " domain are sent your words. Then send this file back as a reply to the mail it came with.";
    }

    private static void pair(SheetFile file, XSSFSheet sheet, int at, String label, String value) {
        Row row = SheetFile.row(sheet, at);
        Cell name = row.createCell(0);
        name.setCellValue(label);
        name.setCellStyle(file.styles().label());
        Cell text = row.createCell(1);
        text.setCellValue(value);
        text.setCellStyle(file.styles().wrapped());
    }

    private void domainRow(SheetFile file, XSSFSheet sheet, Framework.Domain domain) {
        Row row = sheet.createRow(FIRST_DOMAIN + framework.domains().indexOf(domain));
        row.setHeightInPoints(48);
        Cell number = row.createCell(0);
        number.setCellValue(domain.number());
        number.setCellStyle(file.styles().number());
        Cell title = row.createCell(1);
        title.setCellValue(domain.title());
        title.setCellStyle(file.styles().text());
        row.createCell(SCORE).setCellStyle(file.styles().inputNumber());
        row.createCell(COMMENT).setCellStyle(file.styles().inputText());
    }

    private void scale(SheetFile file, XSSFSheet sheet, int at) {
        Cell heading = SheetFile.row(sheet, at).createCell(0);
        heading.setCellValue("Scale");
        heading.setCellStyle(file.styles().head());
        for (int score = framework.scores().min(); score <= framework.scores().max(); score++) {
            int row = at + 1 + score - framework.scores().min();
            pair(file, sheet, row, Integer.toString(score), framework.scores().label(score));
        }
    }

    /** The scale as a list to choose from; anything else is refused with a sentence. */
    private void offerScores(XSSFSheet sheet) {
        String[] scores = IntStream.rangeClosed(
                        framework.scores().min(), framework.scores().max())
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        CellRangeAddressList cells = new CellRangeAddressList(
                FIRST_DOMAIN, FIRST_DOMAIN + framework.domains().size() - 1, SCORE, SCORE);
        DataValidation validation = helper.createValidation(helper.createExplicitListConstraint(scores), cells);
        validation.setShowErrorBox(true);
        validation.createErrorBox(
                "Not on the scale",
                "Please give a whole score from " + framework.scores().min() + " to "
                        + framework.scores().max() + ".");
        sheet.addValidationData(validation);
    }
}

package org.postroom.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Submission.ProblemCode;

/** A form typed into the cells of a spreadsheet. */
class SpreadsheetTest {
    private static byte[] filled(Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("Form");
        row(sheet, 0, "Full name", "", "Ada Quill");
        Row dates = row(sheet, 2, "Started in role");
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat((short) 14);
        Cell date = dates.createCell(1);
        date.setCellValue(LocalDate.of(2019, 3, 4));
        date.setCellStyle(style);
        Row years = row(sheet, 3, "Years in role");
        years.createCell(1).setCellFormula("3+4");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(years.getCell(1));
        row(sheet, 4, "4.2", "I wrote the rota.\nIt holds.");
        row(workbook.createSheet("Lists"), 0, "Wales", "Scotland");
        workbook.setSheetHidden(1, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return out.toByteArray();
    }

    private static Row row(Sheet sheet, int index, String... cells) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return row;
    }

    @Test
    void excelOfEitherAgeGivesItsRowsAsTheyAreSeen() throws IOException {
        String[] rows = {
            "Full name\tAda Quill",
            "Started in role\t04/03/2019",
            "Years in role\t7",
            "4.2\tI wrote the rota.\nIt holds."
        };
        assertThat(Made.lines(Made.OPENER.open(filled(new XSSFWorkbook())))).containsExactly(rows);
        assertThat(Made.lines(Made.OPENER.open(filled(new HSSFWorkbook())))).containsExactly(rows);
    }

    @Test
    void openDocumentSheetsGiveTheirRowsWithoutEmptyCells() {
        String content = "<o:document-content xmlns:o=\"o\" xmlns:t=\"t\""
                + " xmlns:b=\"b\"><o:body><o:spreadsheet><b:table><b:table-row><b:table-cell><t:p>Full"
                + " name</t:p></b:table-cell><b:table-cell b:number-columns-repeated=\"3\"/><b:table-cell><t:p>Ada"
                + " Quill</t:p></b:table-cell></b:table-row><b:table-row"
                + " b:number-rows-repeated=\"1048000\"><b:table-cell/></b:table-row>"
                + "</b:table></o:spreadsheet></o:body></o:document-content>";
        OpenedDocument opened = Made.OPENER.open(
                Made.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content)));
        assertThat(opened.format()).isEqualTo(Format.SPREADSHEET);
        assertThat(opened.blocks()).extracting(Block::text).containsExactly("Full name\tAda Quill");
    }

    @Test
    void aSheetThatUnpacksToTooMuchIsTooLarge() {
        OpenedDocument opened = Made.OPENER.open(Made.zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<w/>",
                "xl/sharedStrings.xml",
                " ".repeat(7 << 20))));
        assertThat(opened.problems()).containsExactly(ProblemCode.TOO_LARGE);
    }
}

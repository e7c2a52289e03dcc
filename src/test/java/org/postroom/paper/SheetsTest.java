package org.postroom.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetsTest {
    @Test
    void aScoreSheetOffersTheScaleInEveryScoreCellAndNothingElseIsOpen() throws IOException {
        try (XSSFWorkbook workbook = open(SamplePapers.scoreSheet().xlsx())) {
            XSSFSheet sheet = workbook.getSheet("Scores");
            DataValidation validation = sheet.getDataValidations().get(0);
            assertThat(validation.getValidationConstraint().getExplicitListValues())
                    .containsExactly("0", "1", "2", "3", "4");
            assertThat(validation.getRegions().getCellRangeAddresses()[0].formatAsString())
                    .isEqualTo("C7:C16");
            assertThat(sheet.getProtect()).isTrue();
            List<String> open = StreamSupport.stream(sheet.spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(cell -> !cell.getCellStyle().getLocked())
                    .map(cell -> cell.getAddress().formatAsString())
                    .toList();
            assertThat(open).hasSize(20).allMatch(address -> address.matches("[CD]\\d+"));
        }
    }

    @Test
    void aScoreSheetSaysItsPackAndHasOneRowADomain() throws IOException {
        try (XSSFWorkbook workbook = open(SamplePapers.scoreSheet().xlsx())) {
            XSSFSheet sheet = workbook.getSheet("Scores");
            assertThat(words(sheet.getRow(1))).containsExactly("Pack", "K7F3");
            assertThat(words(sheet.getRow(5))).containsExactly("Domain", "Title", "Score", "Comment");
            assertThat(words(sheet.getRow(15))).startsWith("10", "Probity, legal and compliance, governance");
        }
    }

    @Test
    void theModeratorSeesScoresFlagsAndAssessorsByNumber() throws IOException {
        try (XSSFWorkbook workbook = open(SamplePapers.moderation().xlsx())) {
            assertThat(words(workbook.getSheet("Scores").getRow(3)))
                    .containsExactly(
                            "K7F3",
                            "3",
                            "Leadership",
                            "3",
                            "2",
                            "2",
                            "7",
                            "2.33",
                            "1",
                            "not met",
                            "borderline",
                            "flips");
            assertThat(words(workbook.getSheet("Cases").getRow(3)))
                    .containsExactly("K7F3", "not yet met", "9", "10", "1");
            assertThat(words(workbook.getSheet("Summary").getRow(4))).startsWith("Krippendorff's alpha", "none");
            assertThat(words(workbook.getSheet("Summary").getRow(7))).containsExactly("Assessor 1", "4", "-0.25");
        }
    }

    private static XSSFWorkbook open(Paper paper) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(paper.content()));
    }

    private static List<String> words(Row row) {
        DataFormatter formatter = new DataFormatter();
        return StreamSupport.stream(row.spliterator(), false)
                .map((Cell cell) -> formatter.formatCellValue(cell))
                .toList();
    }
}

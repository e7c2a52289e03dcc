package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.panel.ReturnedSheets.FRAMEWORK;
import static org.postroom.panel.ReturnedSheets.K7F3;
import static org.postroom.panel.ReturnedSheets.SCORES;
import static org.postroom.panel.ReturnedSheets.assertScores;
import static org.postroom.panel.ReturnedSheets.body;
import static org.postroom.panel.ReturnedSheets.bytes;
import static org.postroom.panel.ReturnedSheets.row;
import static org.postroom.panel.ReturnedSheets.title;
import static org.postroom.panel.ReturnedSheets.workbook;
import static org.postroom.panel.ReturnedSheets.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.postroom.panel.SheetReading.Faulty;
import org.postroom.panel.SheetReading.NoSheet;
import org.postroom.panel.SheetReading.Read;

class SheetReaderTest {
    private final SheetReader reader = new SheetReader(FRAMEWORK);

    @Test
    void aFilledSpreadsheetIsReadWithItsComments() {
        SheetReading reading = reader.readEnclosure(workbook(new XSSFWorkbook(), "K7F3", SCORES), K7F3);
        assertScores(reading, 3, 4, 2, 3, 1, 0, 4, 3, 2, 3);
        assertThat(((Read) reading).scores().get(2).comment()).isEqualTo("comment 2");
        assertThat(((Read) reading).alias()).isEqualTo(K7F3);
    }

    @Test
    void anOldSpreadsheetIsReadLikeANewOne() {
        assertScores(
                reader.readEnclosure(workbook(new HSSFWorkbook(), "k7f3", SCORES), K7F3), 3, 4, 2, 3, 1, 0, 4, 3, 2, 3);
    }

    @Test
    void numbersAsTextLabelsAndBlanksAroundThemAreScores() {
        List<Object> written = List.of(
                "3",
                " 4 ",
                "2 - Partial evidence",
                "Sufficient evidence",
                "1.0",
                "0: none seen",
                "4/4",
                "three",
                "[2]",
                "3 (Sufficient evidence)");
        SheetReading reading = reader.readEnclosure(workbook(new XSSFWorkbook(), "K7F3", written), K7F3);
        assertScores(reading, 3, 4, 2, 3, 1, 0, 4, 3, 2, 3);
        assertThat(((Read) reading).scores().get(6).comment()).isEqualTo("none seen comment 6");
    }

    @Test
    void movedColumnsInsertedRowsAndAMissingPackAreNoFault() throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            row(book.createSheet("Guide"), 0, "Score", "Meaning");
            row(book.getSheet("Guide"), 1, 0, "No evidence");
            Sheet sheet = book.createSheet();
            row(sheet, 4, "", "My comments", "Score (0 to 4)", "", "Domain", "Title");
            for (int index = 0; index < 10; index++) {
                row(sheet, 6 + 2 * index, "", "c" + index, SCORES.get(index), "", index + 1, title(index));
                row(sheet, 7 + 2 * index, "a line of my own");
            }
            row(sheet, 30, "Total", "", 25);
            assertScores(reader.readEnclosure(bytes(book), K7F3), 3, 4, 2, 3, 1, 0, 4, 3, 2, 3);
        }
    }

    @Test
    void whatAFormulaCameToIsTheScore() throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "Domain", "Score");
            for (int index = 0; index < 10; index++) {
                Cell cell = row(sheet, index + 1, index + 1).createCell(1);
                cell.setCellFormula("1+" + index % 3);
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertScores(reader.readEnclosure(bytes(book), K7F3), 1, 2, 3, 1, 2, 3, 1, 2, 3, 1);
        }
    }

    @Test
    void everyFaultOfASheetIsToldInASentence() {
        List<Object> written =
                new ArrayList<>(List.of(3, 4, 7, 2.5, -1, "good", "2 or 3", "3 - Strong evidence", "", ""));
        assertThat(reader.readEnclosure(workbook(new XSSFWorkbook(), "M4P9", written), K7F3))
                .isInstanceOfSatisfying(Faulty.class, faulty -> {
                    assertThat(faulty.alias()).isEqualTo(new Alias("M4P9"));
                    assertThat(faulty.missing()).containsExactly(9, 10);
                    assertThat(faulty.understood()).containsOnlyKeys(1, 2);
                    assertThat(faulty.faults())
                            .containsExactly(
                                    "The sheet is for pack M4P9, but this letter answers pack K7F3.",
                                    "Domain 3 has 7; scores go from 0 to 4.",
                                    "Domain 4 has 2.5, which is not a whole number.",
                                    "Domain 5 has -1; scores go from 0 to 4.",
                                    "Domain 6 has \"good\", which is not a whole number from 0 to 4.",
                                    "Domain 7 has \"2 or 3\", which is not one whole number from 0 to 4.",
                                    "Domain 8 has 3 and says \"Strong evidence\", which is 4.",
                                    "Domains 9 and 10 have no score.");
                });
    }

    @Test
    void anEmptyTemplateIsNoSheet() {
        assertThat(reader.readEnclosure(
                        workbook(new XSSFWorkbook(), "K7F3", List.of("", "", "", "", "", "", "", "", "", "")), K7F3))
                .isInstanceOf(NoSheet.class);
    }

    @Test
    void aTableInADocumentIsRead() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Pack: K7F3");
            XWPFTable table = document.createTable(11, 4);
            List<String> heading = List.of("Domain", "Title", "Score", "Comment");
            for (int cell = 0; cell < 4; cell++) {
                table.getRow(0).getCell(cell).setText(heading.get(cell));
            }
            for (int index = 0; index < 10; index++) {
                table.getRow(index + 1).getCell(0).setText("Domain " + (index + 1));
                table.getRow(index + 1).getCell(1).setText(title(index));
                table.getRow(index + 1).getCell(2).setText(SCORES.get(index) + " ");
                table.getRow(index + 1).getCell(3).setText("seen");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            assertScores(reader.readEnclosure(out.toByteArray(), K7F3), 3, 4, 2, 3, 1, 0, 4, 3, 2, 3);
            assertThat(reader.readEnclosure(out.toByteArray(), new Alias("M4P9")))
                    .isInstanceOfSatisfying(
                            Faulty.class, faulty -> assertThat(faulty.alias()).isEqualTo(K7F3));
        }
    }

    @Test
    void anOpenDocumentSpreadsheetIsRead() throws IOException {
        StringBuilder rows =
                new StringBuilder("<table:table-row><table:table-cell><text:p>Pack</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell><text:p>K7F3</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row><table:table-cell><text:p>Domain</text:p></table:table-cell><table:table-cell/>"
                        + "<table:table-cell><text:p>Score</text:p></table:table-cell></table:table-row>");
        for (int index = 0; index < 10; index++) {
            rows.append("<table:table-row><table:table-cell office:value=\"")
                    .append(index + 1)
                    .append("\"><text:p>x</text:p></table:table-cell><table:table-cell/><table:table-cell><text:p>")
                    .append(SCORES.get(index))
                    .append("</text:p></table:table-cell></table:table-row>");
        }
        byte[] ods = zip(
                "content.xml",
                ("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><table:table>"
                                + rows
                                + "</table:table></office:body></office:document-content>")
                        .getBytes(StandardCharsets.UTF_8));
        assertScores(reader.readEnclosure(ods, K7F3), 3, 4, 2, 3, 1, 0, 4, 3, 2, 3);
    }

    @Test
    void theEnclosedSheetCountsAndTheBodyMustNotContradictIt() {
        byte[] sheet = workbook(new XSSFWorkbook(), "K7F3", SCORES);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
        byte[] other = workbook(new XSSFWorkbook(), "M4P9", SCORES);
        assertThat(reader.read("Sheet enclosed.", List.of(picture, other, sheet), K7F3))
                .isInstanceOf(Read.class);
        assertThat(reader.read("Domain 1: 2", List.of(sheet), K7F3))
                .isInstanceOfSatisfying(Faulty.class, faulty -> assertThat(faulty.faults())
                        .containsExactly("Domain 1 has 3 in the enclosed sheet and 2 in the reply; send the right one"
                                + " alone."));
        assertThat(reader.read(body(SCORES), List.of(workbook(new XSSFWorkbook(), "K7F3", List.of("", ""))), K7F3))
                .isInstanceOf(Read.class);
        assertThat(reader.read("Enclosed.", List.of(other), K7F3)).isInstanceOf(Faulty.class);
        assertThat(reader.read("Hello", List.of("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)), K7F3)
                        .because())
                .startsWith("A PDF is not read as a score sheet");
    }

    @Test
    void aLockedSheetIsAskedForWithoutItsPassword() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(workbook(new XSSFWorkbook(), "K7F3", SCORES));
            }
            files.writeFilesystem(out);
        }
        assertThat(reader.readEnclosure(out.toByteArray(), K7F3).because()).contains("locked with a password");
    }

    @Test
    void brokenAndBoundlessFilesBecomeOneSentence() throws IOException {
        byte[] sheet = workbook(new XSSFWorkbook(), "K7F3", SCORES);
        Random random = new Random(1);
        for (int run = 0; run < 150; run++) {
            byte[] broken = sheet.clone();
            for (int change = 0; change < 20; change++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
            }
            assertThat(reader.readEnclosure(broken, K7F3)).isNotNull();
        }
        assertThat(reader.readEnclosure(zip("xl/workbook.xml", new byte[40_000_000]), K7F3)
                        .because())
                .contains("too large once unpacked");
        assertThat(reader.readEnclosure(new byte[6_000_000], K7F3).because()).contains("larger than 5 MB");
        assertThat(reader.readBody("Domain 1: 999999999999999999\n" + "1 ".repeat(100_000), K7F3))
                .isNotNull();
        assertThat(reader.readBody("Domain 1 [".repeat(20_000), K7F3)).isNotNull();
    }
}

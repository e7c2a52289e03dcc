package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.panel.SheetReading.Faulty;
import org.postroom.panel.SheetReading.NoSheet;
import org.postroom.panel.SheetReading.Read;

class SheetReaderTest {
    private static final Framework FRAMEWORK = FrameworkFile.embedded();
    private static final Alias K7F3 = new Alias("K7F3");
    private static final List<Object> SCORES = List.of(3, 4, 2, 3, 1, 0, 4, 3, 2, 3);

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
    void aDomainThatStandsTwiceWithDifferentScoresIsAFault() {
        assertThat(reader.readBody(body(SCORES) + "Domain 3: 4\nDomain 4: 3\n", K7F3))
                .isInstanceOfSatisfying(Faulty.class, faulty -> assertThat(faulty.faults())
                        .containsExactly("Domain 3 stands twice, with 2 and with 4."));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Domain %d: %d\n",
                "domain %d - %d\n",
                "%d. %d good evidence\n",
                "%d - %d\n",
                "%d) %d\n",
                "%d: %d/4\n",
                "D%d = %d\n",
                "D%d=%d, ",
                "Domain %d: %d - a comment\nof two lines\n",
                "Domain %d [%d] some title\n",
                "%d\t%d\n",
                "* Domain %d score: %d\n\n",
            })
    void scoresTypedInTheReplyAreRead(String form) {
        StringBuilder body = new StringBuilder("Dear office,\n\nmy scores:\n");
        for (int index = 0; index < 10; index++) {
            body.append(form.formatted(index + 1, SCORES.get(index)));
        }
        body.append("\nKind regards\nDr Bell\n12 High Street\n1. 0 Some House\n");
        assertScores(
                reader.readBody(body.toString().replace("1. 0 Some House", "01632 960123"), K7F3),
                3,
                4,
                2,
                3,
                1,
                0,
                4,
                3,
                2,
                3);
    }

    @ParameterizedTest
    @CsvSource({"'[ ]', '[3]'", "'[ ]', '[ 3 ]'", "'[ ]', '3'", "'[ ]', '[] 3'", "'[ ]', ': 3'"})
    void theLinesOfOurOwnLetterFilledInAreRead(String empty, String filled) {
        String lines = String.join("\n", SheetText.lines(FRAMEWORK, K7F3));
        assertThat(reader.readBody(lines, K7F3)).isInstanceOf(NoSheet.class);
        assertScores(reader.readBody(lines.replace(empty, filled), K7F3), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        String quoted = "Hi, filled in below.\n\nOn Mon, Office <info@postroom.example> wrote:\n\n> "
                + lines.replace(empty, filled).replace("\n", "\n> ") + "\n>> Domain 1: 1\n";
        assertScores(reader.readBody(quoted, K7F3), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        String outlook =
                "Done.\n\nFrom: Office\nSent: Monday\nTo: me\nSubject: pack\n\n" + lines.replace(empty, filled);
        assertScores(reader.readBody(outlook, K7F3), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        String behind = lines.replaceAll("(?m)^(Domain.*)$", "$1 3");
        assertScores(reader.readBody(behind, K7F3), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
    }

    @Test
    void scoresWrittenBetweenQuotedLinesAreRead() {
        String lines = String.join("\n", SheetText.lines(FRAMEWORK, K7F3));
        String body = "On Mon, Office wrote:\n> "
                + lines.replace("\n", "\n> ").replaceAll("(?m)^(> Domain.*)$", "$1\n\n3 - clear\n");
        SheetReading reading = reader.readBody(body, K7F3);
        assertScores(reading, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(((Read) reading).scores().get(4).comment()).isEqualTo("clear");
    }

    @Test
    void ownScoresCountBeforeQuotedOnes() {
        String body = body(SCORES) + "\nOn Mon, Bell wrote:\n> "
                + body(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).replace("\n", "\n> ");
        assertScores(reader.readBody(body, K7F3), 3, 4, 2, 3, 1, 0, 4, 3, 2, 3);
    }

    @Test
    void aQuotedReadBackIsNoSheet() {
        Read read = (Read) reader.readBody(body(SCORES), K7F3);
        String readBack = String.join("\n", SheetText.readBack(FRAMEWORK, read));
        assertThat(readBack).contains("domain 1, Qualifications and achievements: 3, Sufficient evidence.");
        assertThat(reader.readBody("Thank you.\n\n> " + readBack.replace("\n", "\n> "), K7F3))
                .isInstanceOf(NoSheet.class);
    }

    @Test
    void aCorrectionOfOneDomainKeepsTheOthers() {
        Read earlier = (Read) reader.readBody(body(SCORES), K7F3);
        SheetReading corrected =
                reader.readBody("Sorry,\n\nDomain 3: 4 on reflection\n", K7F3).onto(earlier, FRAMEWORK);
        assertScores(corrected, 3, 4, 4, 3, 1, 0, 4, 3, 2, 3);
        assertThat(corrected.because()).isEqualTo("The reply corrects domain 3; the other scores stay as they were.");
        assertThat(reader.readBody("Domain 3: 9\n", K7F3).onto(earlier, FRAMEWORK))
                .isInstanceOf(Faulty.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Thank you, I will score it next week.",
                "Domain 3 was hard to judge.\nI have 2 questions:\n1. 3 pages are missing, are they not?\n2. Who asks?",
                "I can do it by 3. 4 is too late.",
                "Points 1.1 - 3 and 2.4: see the audit.",
            })
    void proseIsNoSheet(String body) {
        assertThat(reader.readBody(body, K7F3)).isInstanceOf(NoSheet.class);
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

    private static void assertScores(SheetReading reading, Integer... expected) {
        assertThat(reading).isInstanceOfSatisfying(Read.class, read -> assertThat(
                        read.scores().values().stream().map(SheetReading.Scored::score))
                .containsExactly(expected));
        assertThat(((Read) reading).scores().keySet()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    private static String title(int index) {
        return FRAMEWORK.domains().get(index).title();
    }

    private static String body(List<?> scores) {
        StringBuilder body = new StringBuilder();
        for (int index = 0; index < scores.size(); index++) {
            body.append("Domain ")
                    .append(index + 1)
                    .append(": ")
                    .append(scores.get(index))
                    .append('\n');
        }
        return body.toString();
    }

    private static byte[] workbook(Workbook book, String alias, List<?> scores) {
        try (book) {
            Sheet sheet = book.createSheet("Scores");
            row(sheet, 0, "Pack", alias);
            row(sheet, 2, "Domain", "Title", "Score", "Comment");
            for (int index = 0; index < scores.size(); index++) {
                row(sheet, index + 3, index + 1, title(index), scores.get(index), "comment " + (index + 1));
            }
            return bytes(book);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static Row row(Sheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int index = 0; index < cells.length; index++) {
            if (cells[index] instanceof Number value) {
                row.createCell(index).setCellValue(value.doubleValue());
            } else {
                row.createCell(index).setCellValue(cells[index].toString());
            }
        }
        return row;
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}

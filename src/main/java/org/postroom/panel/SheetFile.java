package org.postroom.panel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;

/**
 * Opens an enclosure that may be a score sheet: XLSX, XLS, DOCX, ODS, ODT or plain text, told by its content and never
 * by its name.
 */
final class SheetFile {
    private static final int MOST_BYTES = 5_000_000;
    /** What the parts of a package may come to when inflated; a sheet of ours comes to 50,000. */
    private static final int MOST_INFLATED_BYTES = 12_000_000;

    private static final int MOST_PARTS = 500;
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_CELLS_A_ROW = 60;
    private static final int LONGEST_CELL_CHARACTERS = 4_000;
    private static final int MOST_TABLES = 20;

    private SheetFile() {}

    /** What an enclosure is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(Content.class), @JsonSubTypes.Type(Refused.class), @JsonSubTypes.Type(Other.class)
    })
    sealed interface Opened {}

    /** Tables, and the text that stands outside of them. */
    record Content(List<SheetTable> tables, String text) implements Opened {}

    /** A file that ought to be a sheet and cannot be used; the sentence is for the assessor. */
    record Refused(String sentence) implements Opened {
        /** Of a file that cannot be opened. */
        static Refused unopened() {
            return new Refused("The sheet cannot be opened; save it again as .xlsx and send it, or type the scores in"
                    + " the reply.");
        }
    }

    /** A file of a kind that is no score sheet. */
    record Other(String sentence) implements Opened {}

    /** Opens the bytes; never throws. */
    static Opened open(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Refused("The sheet is larger than 5 MB; send it without pictures.");
        }
        try {
            return switch (FileMagic.valueOf(bytes)) {
                case OLE2 -> workbook(bytes);
                case OOXML -> pack(bytes);
                case PDF ->
                    new Other("A PDF is not read as a score sheet; send the spreadsheet or type the scores in"
                            + " the reply.");
                default -> text(bytes);
            };
        } catch (EncryptedDocumentException locked) {
            return new Refused("The sheet is locked with a password; save it without one and send it again.");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Refused.unopened();
        }
    }

    /** A zip by its first bytes: a package of Office or OpenDocument, or any other archive. */
    private static Opened pack(byte[] bytes) throws IOException {
        boolean word = false;
        boolean excel = false;
        boolean open = false;
        byte[] buffer = new byte[8192];
        int inflated = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                word |= entry.getName().equals("word/document.xml");
                excel |= entry.getName().startsWith("xl/");
                open |= entry.getName().equals("content.xml");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    if (inflated > MOST_INFLATED_BYTES) {
                        return new Refused("The sheet is too large once unpacked; send it without pictures.");
                    }
                }
                if (++parts > MOST_PARTS) {
                    return new Refused("The sheet has too many parts; save it again as .xlsx and send it.");
                }
            }
        }
        return excel ? workbook(bytes) : word ? document(bytes) : open ? OpenDocumentTables.read(bytes) : archive();
    }

    private static Opened archive() {
        return new Other("An archive is not read as a score sheet; send the spreadsheet itself.");
    }

    private static Opened workbook(byte[] bytes) throws IOException {
        List<SheetTable> tables = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                if (tables.size() < MOST_TABLES) {
                    tables.add(table(sheet));
                }
            }
        }
        return new Content(tables, "");
    }

    private static SheetTable table(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (rows.size() >= MOST_ROWS || row.getRowNum() >= MOST_ROWS) {
                break;
            }
            while (rows.size() < row.getRowNum()) {
                rows.add(List.of());
            }
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < Math.min(row.getLastCellNum(), MOST_CELLS_A_ROW); cell++) {
                cells.add(shortened(text(row.getCell(cell))));
            }
            rows.add(cells);
        }
        return new SheetTable(rows);
    }

    /** The value itself and not how it is shown, as 2.5 may be shown as 3; of a formula what it came to last. */
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> "#error";
            default -> "";
        };
    }

    private static Opened document(byte[] bytes) throws IOException {
        List<SheetTable> tables = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            for (XWPFTable table : document.getTables()) {
                if (tables.size() < MOST_TABLES) {
                    tables.add(new SheetTable(table.getRows().stream()
                            .limit(MOST_ROWS)
                            .map(SheetFile::cells)
                            .toList()));
                }
            }
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                text.append(paragraph.getText()).append('\n');
            }
        }
        return new Content(tables, text.toString());
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableICells().stream()
                .limit(MOST_CELLS_A_ROW)
                .map(cell -> shortened(text(cell)))
                .toList();
    }

    private static String text(ICell cell) {
        if (cell instanceof XWPFTableCell plain) {
            return plain.getTextRecursively();
        }
        return cell instanceof XWPFSDTCell filled ? filled.getContent().getText() : "";
    }

    private static Opened text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.chars().anyMatch(sign -> sign == 0 || sign == '\uFFFD')
                ? new Other("The enclosure is no score sheet.")
                : new Content(List.of(), text);
    }

    static String shortened(String cell) {
        return cell.replace('\u00A0', ' ')
                .substring(0, Math.min(cell.length(), LONGEST_CELL_CHARACTERS))
                .strip();
    }
}

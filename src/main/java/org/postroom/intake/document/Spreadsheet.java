package org.postroom.intake.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.postroom.casebook.Submission.ProblemCode;

/**
 * The cells of a workbook, for those who type the form into one: sheet after sheet, a row a row. Formulas are never
 * worked out: a cell says what it said when it was saved. Hidden sheets say nothing.
 */
final class Spreadsheet {
    private static final int MOST_MARKUP_BYTES = 6 * 1024 * 1024;
    /** The short date of whoever looks (ECMA-376 part 1, §18.8.30, number 14); ours look from the United Kingdom. */
    private static final int SHORT_DATE = 14;

    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    private final DataFormatter formatter = new DataFormatter(Locale.UK);
    private final BlockGathering gathering;

    private Spreadsheet(ReadingLimits limits) {
        this.gathering = new BlockGathering(limits);
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** A workbook of Office Open XML (ECMA-376 part 1, §18); a binary one is not read. */
    static OpenedDocument opened(ZipArchive zip, byte[] bytes, ReadingLimits limits) throws IOException {
        if (!zip.has("xl/workbook.xml")) {
            return new OpenedDocument(Format.SPREADSHEET, List.of(), List.of());
        }
        boundMarkup(zip);
        boolean strict = zip.bytes("xl/workbook.xml")
                .map(PlainText::decode)
                .filter(workbook -> workbook.contains("purl.oclc.org/ooxml"))
                .isPresent();
        if (strict) {
            // The library reads the transitional kind only, which is what Excel saves unless it is told otherwise.
            return new OpenedDocument(Format.SPREADSHEET, List.of(), List.of());
        }
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return opened(workbook, zip.has("xl/vbaProject.bin"), limits);
        }
    }

    /** A workbook of Excel 97 to 2003 (MS-XLS). */
    static OpenedDocument opened(DirectoryNode root, ReadingLimits limits) throws IOException {
        try (Workbook workbook = new HSSFWorkbook(root, false)) {
            return opened(workbook, root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR"), limits);
        }
    }

    private static OpenedDocument opened(Workbook workbook, boolean macros, ReadingLimits limits) {
        Spreadsheet cells = new Spreadsheet(limits);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                cells.sheet(workbook.getSheetAt(i));
            }
        }
        List<ProblemCode> problems = macros ? List.of(ProblemCode.MACROS) : List.of();
        return new OpenedDocument(Format.SPREADSHEET, List.copyOf(cells.gathering.blocks()), problems);
    }

    /** The library keeps all its markup in memory, many times its size, so that it is measured first. */
    private static void boundMarkup(ZipArchive zip) throws IOException {
        int left = MOST_MARKUP_BYTES;
        for (ZipArchiveEntry entry : zip.files()) {
            if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                left -= zip.bytes(entry, left).length;
            }
        }
    }

    private void sheet(Sheet sheet) {
        for (Row row : sheet) {
            if (gathering.isFull()) {
                return;
            }
            List<Block.Cell> cells = new ArrayList<>();
            for (Cell cell : row) {
                String said = said(cell);
                if (!said.isBlank()) {
                    cells.add(gathering.cell(() -> gathering.line(Block.Kind.TYPED, said)));
                }
            }
            gathering.row(cells);
        }
        gathering.line(Block.Kind.TEXT, "");
    }

    private String said(Cell cell) {
        boolean date = cell.getCellType() == CellType.NUMERIC
                && cell.getCellStyle().getDataFormat() == SHORT_DATE
                && DateUtil.isValidExcelDate(cell.getNumericCellValue());
        return date ? BRITISH.format(cell.getLocalDateTimeCellValue()) : formatter.formatCellValue(cell);
    }

    /** Rows without the empty cells that a sheet's grid puts among them. */
    static List<Block> withoutEmptyCells(List<Block> blocks) {
        List<Block> filled = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Row row) {
                List<Block.Cell> said = row.cells().stream()
                        .filter(cell -> !cell.text().isBlank())
                        .toList();
                if (!said.isEmpty()) {
                    filled.add(new Block.Row(said));
                }
            } else {
                filled.add(block);
            }
        }
        return filled;
    }
}

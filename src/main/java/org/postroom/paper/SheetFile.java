package org.postroom.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in the house style whose properties say the imprint and nothing else. */
final class SheetFile {
    private static final float LINE_HEIGHT = 13.5f;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SheetStyles styles = new SheetStyles(workbook);

    SheetStyles styles() {
        return styles;
    }

    /**
     * A new sheet, printed A4 landscape on one page's width.
     *
     * @param widths of the columns in characters
     */
    XSSFSheet sheet(String name, int... widths) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    /** The title on the sheet's first row. */
    void title(XSSFSheet sheet, String text) {
        Cell cell = row(sheet, 0).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.title());
        sheet.getRow(0).setHeightInPoints(30);
    }

    /** One row of column heads. */
    void heads(XSSFSheet sheet, int at, List<String> heads) {
        Row row = row(sheet, at);
        row.setHeightInPoints(20);
        for (int column = 0; column < heads.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(heads.get(column));
            cell.setCellStyle(styles.head());
        }
    }

    /** A sentence across columns. */
    void sentence(XSSFSheet sheet, int at, int lastColumn, float heightInPoints, String text) {
        Row row = row(sheet, at);
        row.setHeightInPoints(heightInPoints);
        Cell cell = row.createCell(0);
        cell.setCellValue(Letters.settable(text));
        cell.setCellStyle(styles.wrapped());
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, lastColumn));
    }

    /** Makes the row high enough for a wrapped text in a column; programs do not do it when they open the file. */
    static void heighten(XSSFSheet sheet, int at, int column, String text) {
        int perLine = Math.max(1, sheet.getColumnWidth(column) / 256);
        float needed = LINE_HEIGHT * (1 + (text.length() - 1) / perLine) + 3;
        Row row = row(sheet, at);
        row.setHeightInPoints(Math.max(row.getHeightInPoints(), needed));
    }

    static Row row(XSSFSheet sheet, int at) {
        Row row = sheet.getRow(at);
        return row == null ? sheet.createRow(at) : row;
    }

    /** The finished file; the workbook is closed. */
    byte[] bytes(Imprint imprint) {
        try (workbook) {
            POIXMLProperties properties = workbook.getProperties();
            POIXMLProperties.CoreProperties core = properties.getCoreProperties();
            core.setTitle(imprint.title());
            core.setSubjectProperty(imprint.description());
            core.setCreator("");
            core.getUnderlyingProperties().setCreatedProperty(Optional.empty());
            properties.getExtendedProperties().setApplication(Imprint.MAKER);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return Archive.timeless(out.toByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

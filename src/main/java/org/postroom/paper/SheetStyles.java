package org.postroom.paper;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The house style in a workbook. Cells are locked unless their style is for input. */
final class SheetStyles {
    private static final int TEXT_POINTS = 10;
    private static final int TITLE_POINTS = 18;

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle head;
    private final XSSFCellStyle label;
    private final XSSFCellStyle text;
    private final XSSFCellStyle wrapped;
    private final XSSFCellStyle number;
    private final XSSFCellStyle decimal;
    private final XSSFCellStyle attention;
    private final XSSFCellStyle inputNumber;
    private final XSSFCellStyle inputText;

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = style(font(TITLE_POINTS, true, HouseStyle.ACCENT));
        head = filled(style(font(TEXT_POINTS, true, HouseStyle.ACCENT)), HouseStyle.WASH);
        label = style(font(TEXT_POINTS, false, HouseStyle.QUIET));
        text = lined(style(plain()));
        wrapped = style(plain());
        wrapped.setWrapText(true);
        number = lined(style(plain()));
        number.setAlignment(HorizontalAlignment.CENTER);
        decimal = lined(style(plain()));
        decimal.setAlignment(HorizontalAlignment.CENTER);
        decimal.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
        attention = lined(filled(style(font(TEXT_POINTS, true, HouseStyle.INK)), HouseStyle.ATTENTION));
        attention.setAlignment(HorizontalAlignment.CENTER);
        inputNumber = input(HorizontalAlignment.CENTER);
        inputText = input(HorizontalAlignment.LEFT);
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle label() {
        return label;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle wrapped() {
        return wrapped;
    }

    XSSFCellStyle number() {
        return number;
    }

    XSSFCellStyle decimal() {
        return decimal;
    }

    XSSFCellStyle attention() {
        return attention;
    }

    XSSFCellStyle inputNumber() {
        return inputNumber;
    }

    XSSFCellStyle inputText() {
        return inputText;
    }

    private XSSFCellStyle input(HorizontalAlignment alignment) {
        XSSFCellStyle style = lined(filled(style(plain()), HouseStyle.INPUT));
        style.setAlignment(alignment);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setLeftBorderColor(colour(HouseStyle.LINE));
        style.setRightBorderColor(colour(HouseStyle.LINE));
        style.setLocked(false);
        return style;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFFont plain() {
        return font(TEXT_POINTS, false, HouseStyle.INK);
    }

    private XSSFFont font(int points, boolean bold, String colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle lined(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(HouseStyle.LINE));
        style.setWrapText(true);
        return style;
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(HouseStyle.colour(hex), null);
    }
}

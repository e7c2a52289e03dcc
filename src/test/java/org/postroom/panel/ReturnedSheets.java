package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.panel.SheetReading.Read;

/** Score sheets as assessors return them, for the tests of this room. */
final class ReturnedSheets {
    static final Framework FRAMEWORK = FrameworkFile.embedded();
    static final Alias K7F3 = new Alias("K7F3");
    static final List<Object> SCORES = List.of(3, 4, 2, 3, 1, 0, 4, 3, 2, 3);

    private ReturnedSheets() {}

    static void assertScores(SheetReading reading, Integer... expected) {
        assertThat(reading).isInstanceOfSatisfying(Read.class, read -> assertThat(
                        read.scores().values().stream().map(SheetReading.Scored::score))
                .containsExactly(expected));
        assertThat(((Read) reading).scores().keySet()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    static String title(int index) {
        return FRAMEWORK.domains().get(index).title();
    }

    static String body(List<?> scores) {
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

    static byte[] workbook(Workbook book, String alias, List<?> scores) {
        try (book) {
            Sheet sheet = book.createSheet("Scores");
            row(sheet, 0, "Pack", alias);
            row(sheet, 2, "Domain", "Title", "Score", "Comment");
            for (int index = 0; index < scores.size(); index++) {
                row(sheet, index + 3, index + 1, title(index), scores.get(index), "comment " + (index + 1));
            }
            return bytes(book);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Row row(Sheet sheet, int number, Object... cells) {
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

    static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}

package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postroom.intake.document.PdfLines.PrintedLine;

/**
 * The words that were read on one picture, with their places. They are made into lines as a PDF has them: a page that
 * lay askew is straightened, and a wide gap parts columns.
 */
final class ScannedWords {
    private static final int POINTS_PER_INCH = 72;
    private static final int WORD_LEVEL = 5;
    private static final int COLUMNS_OF_VALUES = 12;
    private static final double WIDE_GAP = 1.6;

    /** One word: its line's number, its box in pixels and how sure the reader was, 0 to 100. */
    private record Word(String line, double left, double top, double width, double height, double sure, String text) {
        double middle() {
            return top + height / 2;
        }

        double right() {
            return left + width;
        }
    }

    private final List<Word> words = new ArrayList<>();

    /** The words in these tab separated values, as Tesseract writes them. */
    ScannedWords(String values) {
        values.lines().skip(1).forEach(row -> add(row.split("\t", COLUMNS_OF_VALUES)));
    }

    private void add(String[] row) {
        if (row.length < COLUMNS_OF_VALUES || !row[0].equals(String.valueOf(WORD_LEVEL)) || row[11].isBlank()) {
            return;
        }
        try {
            words.add(new Word(
                    row[2] + "/" + row[3] + "/" + row[4],
                    Double.parseDouble(row[6]),
                    Double.parseDouble(row[7]),
                    Double.parseDouble(row[8]),
                    Double.parseDouble(row[9]),
                    Double.parseDouble(row[10]),
                    row[11].strip()));
        } catch (NumberFormatException notARow) {
            // A row that is no row has no word.
        }
    }

    /** How many words there are that the reader was sure of. */
    int sureWords() {
        return (int) words.stream()
                .filter(word -> word.sure() >= 60 && word.text().length() > 1)
                .count();
    }

    /** Whether there are words, and most of them sure: a page upside down or a photograph of a garden has none. */
    boolean isReadable() {
        return sureWords() >= 5 && sureWords() * 2 >= words.size();
    }

    /** The lines in reading order, in points as on a page of paper. */
    List<PrintedLine> lines(int page, int dpi) {
        double size = middle(words.stream().map(Word::height).toList(), 30);
        double slope = slope();
        Map<String, List<Word>> byLine = new LinkedHashMap<>();
        words.forEach(word ->
                byLine.computeIfAbsent(word.line(), none -> new ArrayList<>()).add(word));
        double points = (double) POINTS_PER_INCH / dpi;
        List<PrintedLine> lines = new ArrayList<>();
        for (List<Word> line : byLine.values()) {
            Word first = line.get(0);
            double base = middle(
                    line.stream()
                            .map(word -> word.middle() - slope * word.left())
                            .toList(),
                    0);
            lines.add(new PrintedLine(
                    page,
                    (float) (base * points),
                    (float) (first.left() * points),
                    (float) (line.get(line.size() - 1).right() * points),
                    (float) (size * 1.25 * points),
                    columns(line, size),
                    0));
        }
        return lines;
    }

    /** How far lines climb or fall for each pixel to the right. */
    private double slope() {
        List<Double> slopes = new ArrayList<>();
        Word first = null;
        Word last = null;
        for (Word word : words) {
            if (first == null || !first.line().equals(word.line())) {
                slope(first, last, slopes);
                first = word;
            }
            last = word;
        }
        slope(first, last, slopes);
        return middle(slopes, 0);
    }

    private static void slope(
            @org.jspecify.annotations.Nullable Word first,
            @org.jspecify.annotations.Nullable Word last,
            List<Double> slopes) {
        if (first != null && last != null && last.left() - first.left() > 20 * first.height()) {
            slopes.add((last.middle() - first.middle()) / (last.left() - first.left()));
        }
    }

    private static List<String> columns(List<Word> line, double size) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        Word before = null;
        for (Word word : line) {
            boolean leads = column.toString().matches(PdfLines.LEADING);
            boolean wide = before != null && word.left() - before.right() > WIDE_GAP * size && !leads;
            if (wide) {
                columns.add(column.toString());
                column.setLength(0);
            }
            column.append(column.isEmpty() ? "" : " ").append(mended(word.text()));
            before = word;
        }
        columns.add(column.toString());
        return columns;
    }

    /** An upright stroke that stands for a word is the word I in print without serifs. */
    private static String mended(String word) {
        return word.replaceFirst("^\\|(?=$|['’,.;])", "I");
    }

    private static double middle(List<Double> values, double none) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? none : sorted.get(sorted.size() / 2);
    }
}

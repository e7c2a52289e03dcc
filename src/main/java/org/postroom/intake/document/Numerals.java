package org.postroom.intake.document;

import java.util.Locale;

/** Numbers as word processors draw them before paragraphs. */
final class Numerals {
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int HIGHEST_ROMAN = 4_000;

    private Numerals() {}

    /** A count in a numbering format of ECMA-376 (part 1, §17.18.59); formats not known here are shown as decimal. */
    static String of(int count, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(count).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(count);
            case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(count);
            case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
            case "none" -> "";
            default -> String.valueOf(count);
        };
    }

    /** A to Z, then AA to ZZ. */
    private static String letters(int count) {
        return count < 1
                ? ""
                : String.valueOf((char) ('A' + (count - 1) % 26)).repeat(1 + Math.min(9, (count - 1) / 26));
    }

    private static String roman(int count) {
        StringBuilder roman = new StringBuilder();
        int rest = Math.min(count, HIGHEST_ROMAN);
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }

    /**
     * A paragraph with its drawn number. A heading goes without a plain counter such as {@code 4.}, which counts the
     * document's headings and not the framework's domains; an empty paragraph shows a number only when that is a
     * reference such as {@code 4.2}.
     */
    static String numbered(String number, String text, boolean heading) {
        boolean counter = number.matches("\\W*(?:\\d{1,3}|[a-z]{1,4}|[A-Z]{1,4})\\W*");
        boolean shown = !number.isEmpty() && !(counter && (heading || text.isBlank()));
        return shown ? number + " " + text : text;
    }
}

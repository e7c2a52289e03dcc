package org.postroom.intake.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters of picture fonts: ticked and empty boxes, bullets, and the few signs that people type with them. */
final class Glyphs {
    private static final Pattern PRIVATE = Pattern.compile("[\uF020-\uF0FF]");
    private static final Pattern PICTURE_FONT = Pattern.compile("(?i)\\s*[\"']?(?:wingdings|webdings|symbol)\\b.*");

    private Glyphs() {}

    /** Whether letters in this font are pictures. */
    static boolean isPictureFont(String font) {
        return PICTURE_FONT.matcher(font).matches();
    }

    /** The Unicode character for a code such as {@code F0FE} in a picture font; empty when it says nothing to us. */
    static String ofSymbol(String font, String hexCode) {
        return hexCode.matches("[0-9A-Fa-f]{1,6}") ? of(font, Integer.parseInt(hexCode, 16)) : "";
    }

    /** The Unicode characters for text that is set in a picture font. */
    static String ofText(String font, String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(code -> shown.append(of(font, code)));
        return shown.toString();
    }

    /** A text whose private characters, all that is left of a picture font, are shown as what they stand for. */
    static String withoutPrivate(String text) {
        return PRIVATE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(of("", found.group().charAt(0))));
    }

    private static String of(String font, int code) {
        String family = font.strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
        boolean picture = code < 0x100 || (code >= 0xF000 && code <= 0xF0FF);
        if (!picture || code == ' ') {
            return new String(Character.toChars(Math.min(code, Character.MAX_CODE_POINT)));
        }
        int low = code & 0xFF;
        return switch (family.split(" [a-z]")[0]) {
            case "symbol" -> symbol(low);
            case "webdings" -> webdings(low);
            case "wingdings 2" -> second(low);
            case "wingdings" -> wingdings(low);
            default -> wingdings(low).isEmpty() ? second(low) : wingdings(low);
        };
    }

    private static String wingdings(int low) {
        return switch (low) {
            case 0xFE -> "☑";
            case 0xFD, 0x78 -> "☒";
            case 0xFC -> "✓";
            case 0xFB -> "✗";
            case 0xA8, 0x6F, 0x71, 0x72 -> "☐";
            case 0xB7, 0xA7, 0xD8, 0x6C, 0x6E, 0x76, 0x9F -> "•";
            case 0xE0, 0xE8, 0xF0 -> "→";
            case 0xDF -> "←";
            case 0x4A -> "☺";
            default -> "";
        };
    }

    private static String second(int low) {
        return switch (low) {
            case 0x52 -> "☑";
            case 0x53, 0x54, 0x51 -> "☒";
            case 0x50 -> "✓";
            case 0x4F -> "✗";
            case 0xA3, 0x30, 0x2A -> "☐";
            case 0x97, 0x96 -> "•";
            default -> "";
        };
    }

    private static String webdings(int low) {
        return switch (low) {
            case 0x61 -> "✓";
            case 0x72 -> "✗";
            case 0x63 -> "☐";
            case 0x67, 0x6E -> "•";
            default -> "";
        };
    }

    private static String symbol(int low) {
        return switch (low) {
            case 0xB7 -> "•";
            case 0xAE -> "→";
            case 0xAC -> "←";
            case 0xA3 -> "≤";
            case 0xB3 -> "≥";
            case 0xB1 -> "±";
            case 0xB4 -> "×";
            case 0xB8 -> "÷";
            case 0xB0 -> "°";
            case 0xB9 -> "≠";
            case 0xBB -> "≈";
            case 0xD6 -> "√";
            case 0x2D -> "−";
            case 0xA2 -> "′";
            case 0xBC -> "…";
            // Digits and most signs of ASCII stand where they always do; Latin letters are Greek ones there.
            default -> low < 0x40 ? String.valueOf((char) low) : "";
        };
    }
}

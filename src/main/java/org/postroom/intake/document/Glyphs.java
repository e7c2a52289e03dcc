package org.postroom.intake.document;

/** Characters of picture fonts that stand for a ticked or an empty box. */
final class Glyphs {
    private Glyphs() {}

    /** The Unicode character for a Wingdings code such as {@code F0FE}; empty when it says nothing to us. */
    static String ofSymbol(String hexCode) {
        if (!hexCode.matches("[0-9A-Fa-f]{2,4}")) {
            return "";
        }
        return switch (Integer.parseInt(hexCode, 16) & 0xFF) {
            case 0xFE, 0x52 -> "☑";
            case 0xFD, 0x78, 0x54, 0x53 -> "☒";
            case 0xFC -> "✓";
            case 0xFB -> "✗";
            case 0xA8, 0x6F, 0x71, 0x72, 0xA3, 0x30 -> "☐";
            case 0xB7, 0xA7, 0xD8, 0x6C -> "•";
            default -> "";
        };
    }
}

package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a rich text: the form field that its code describes (RTF 1.9, Form Fields), or the symbol that the code
 * stands for.
 */
final class RichField {
    private static final Pattern SYMBOL =
            Pattern.compile("(?i)\\s*SYMBOL\\s+(0x[0-9a-f]{1,4}|\\d{1,5})\\b(?:.*?\\\\f\\s+\"?([^\"\\\\]{1,60}))?.*");
    private static final int TICK_BOX = 1;
    private static final int DROP_DOWN = 2;
    /** The field shows what its form gave it. */
    private static final int AS_GIVEN = 25;

    private static final int MOST_CHOICES = 64;
    private static final int LONGEST_CODE = 400;

    private final StringBuilder code = new StringBuilder();
    private final StringBuilder choice = new StringBuilder();
    private final List<String> choices = new ArrayList<>();
    private int kind;
    private int result;
    private int given;
    private boolean symbol;

    /** A field begins: nothing of an earlier one counts for it. */
    void begin() {
        code.setLength(0);
        symbol = false;
        beginForm();
    }

    /** The description of a form field begins. */
    void beginForm() {
        choices.clear();
        kind = 0;
        result = AS_GIVEN;
        given = 0;
    }

    void code(char letter) {
        if (code.length() < LONGEST_CODE) {
            code.append(letter);
        }
    }

    void choice(char letter) {
        if (choice.length() < LONGEST_CODE) {
            choice.append(letter);
        }
    }

    void endChoice() {
        if (choices.size() < MOST_CHOICES) {
            choices.add(choice.toString().strip());
        }
        choice.setLength(0);
    }

    /** Takes a number of the field's description; false when the word describes no field. */
    boolean number(String word, int value) {
        switch (word) {
            case "fftype" -> kind = value;
            case "ffres" -> result = value;
            case "ffdefres" -> given = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What was ticked or chosen; empty for a field of text, whose words are its result. */
    String chosen() {
        int chosen = result == AS_GIVEN ? given : result;
        if (kind == TICK_BOX) {
            return chosen == 1 ? "☒ " : "☐ ";
        }
        return kind == DROP_DOWN && chosen >= 0 && chosen < choices.size() ? choices.get(chosen) : "";
    }

    /** What the code stands for when it is one of a symbol; its result then says the same again or nothing. */
    String symbol() {
        Matcher matcher = SYMBOL.matcher(code);
        symbol = matcher.matches();
        if (!symbol) {
            return "";
        }
        String font = matcher.group(2) == null ? "Symbol" : matcher.group(2).strip();
        int letter = Integer.decode(matcher.group(1).replaceFirst("^0+(?=\\d)", ""));
        return Glyphs.isPictureFont(font)
                ? Glyphs.ofSymbol(font, Integer.toHexString(letter & 0xFF | 0xF000))
                : Character.toString(letter);
    }

    boolean isSymbol() {
        return symbol;
    }
}

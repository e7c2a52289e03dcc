package org.postroom.intake.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rich Text Format 1.9: paragraphs, list items, tables and tick boxes. Deleted and hidden text, headers, footers,
 * notes, pictures and every destination that is not known are left out.
 */
final class RichText {
    private static final int LONGEST_FONT_NAME = 60;
    private final RichTokens tokens;
    private final BlockGathering gathering;
    private final Deque<RichGroup> groups = new ArrayDeque<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Map<Integer, String> fontNames = new HashMap<>();
    private final StringBuilder listText = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder paragraph = new StringBuilder();
    private final RichTable table = new RichTable();
    private Charset ansi = Charset.forName("windows-1252");
    private final RichField field = new RichField();
    private RichGroup state = new RichGroup();
    private final int mostChars;
    private final int mostLines;
    private boolean item;
    private boolean heading;
    private boolean inTable;
    private boolean starred;
    private int skipAfterUnicode;

    RichText(byte[] rtf, ReadingLimits limits) {
        this.tokens = new RichTokens(rtf);
        this.gathering = new BlockGathering(limits);
        this.mostChars = limits.maxTextChars();
        this.mostLines = limits.maxBlocks();
    }

    List<Block> blocks() {
        while (tokens.next() && !gathering.isFull() && paragraph.length() < mostChars && table.lines() < mostLines) {
            switch (tokens.kind()) {
                case OPEN -> open();
                case CLOSE -> close();
                case BYTE -> character(tokens.value());
                case WORD -> word(tokens.word(), tokens.value(), tokens.hasValue());
            }
        }
        if (!paragraph.toString().isBlank()) {
            endParagraph();
        }
        endRow();
        return gathering.blocks();
    }

    private void open() {
        flushBytes();
        groups.push(state);
        state = state.inner();
        starred = false;
    }

    private void close() {
        flushBytes();
        if (state.choice) {
            field.endChoice();
        }
        if (state.form) {
            paragraph.append(field.chosen());
        }
        if (state.code) {
            paragraph.append(state.hidden ? "" : field.symbol());
        }
        if (!groups.isEmpty()) {
            state = groups.pop();
        }
    }

    private void character(int value) {
        if (skipAfterUnicode > 0) {
            skipAfterUnicode--;
        } else if (state.fonts && !state.skip) {
            fontNames.merge(state.font, String.valueOf((char) value), RichText::longer);
        } else if (state.choice) {
            field.choice((char) value);
        } else if (state.inCode) {
            field.code((char) value);
        } else if (isShown()) {
            bytes.write(value);
        }
    }

    private boolean isShown() {
        return !state.skip && !state.hidden && !state.fonts;
    }

    private void flushBytes() {
        if (bytes.size() > 0) {
            String font = fontNames.getOrDefault(state.font, "");
            boolean picture = Glyphs.isPictureFont(font);
            Charset charset = picture ? StandardCharsets.ISO_8859_1 : fonts.getOrDefault(state.font, ansi);
            String read = bytes.toString(charset);
            out().append(picture ? Glyphs.ofText(font.replaceAll(";.*", ""), read) : read);
            bytes.reset();
        }
    }

    /** What a list draws before its item is kept apart from the item. */
    private StringBuilder out() {
        return state.listText ? listText : paragraph;
    }

    private static String longer(String name, String next) {
        return name.length() < LONGEST_FONT_NAME ? name + next : name;
    }

    private void word(String word, int value, boolean hasValue) {
        if (word.equals("'")) {
            character(value);
            return;
        }
        flushBytes();
        if (word.equals("*")) {
            starred = true;
        } else if (!isDestination(word)) {
            format(word, value, hasValue);
        }
    }

    private boolean isDestination(String word) {
        boolean skipped = RichWords.isSkipped(word, starred);
        starred = false;
        if (word.equals("listtext") || word.equals("pntext")) {
            item = true;
            state.listText = true;
            listText.setLength(0);
        } else if (word.equals("fonttbl")) {
            state.fonts = true;
        } else if (skipped) {
            state.skip = true;
        } else {
            return isField(word);
        }
        return true;
    }

    private boolean isField(String word) {
        switch (word) {
            case "fldinst" -> {
                state.skip = true;
                state.code = true;
                state.inCode = true;
                field.begin();
            }
            case "fldrslt" -> state.skip |= field.isSymbol();
            case "formfield" -> {
                state.form = true;
                field.beginForm();
            }
            case "ffl" -> state.choice = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void format(String word, int value, boolean hasValue) {
        switch (word) {
            case "u" -> unicode(value);
            case "uc" -> state.unicodeSkip = Math.min(Math.max(value, 0), 8);
            case "f" -> state.font = value;
            case "fcharset" -> fontCharset(value);
            case "ansicpg" -> ansi = RichTokens.codePage(value, ansi);
            case "v", "deleted", "mvf" -> state.hidden = !hasValue || value != 0;
            case "plain" -> state.hidden = false;
            default -> {
                if (!field.number(word, value)) {
                    structure(word, value);
                }
            }
        }
    }

    private void structure(String word, int value) {
        if (state.skip || state.fonts) {
            return;
        }
        switch (word) {
            case "par", "sect", "page" -> endParagraph();
            case "pard" -> {
                inTable = false;
                item = false;
                heading = false;
            }
            case "intbl" -> inTable = true;
            case "ls" -> item = item || value > 0;
            case "outlinelevel" -> heading = value < 9;
            case "cell" -> table.endCell(line());
            case "row" -> endRow();
            case "nestcell" -> table.nestedCell(line());
            case "nestrow" -> table.nestedRow();
            default -> out().append(state.hidden ? "" : RichWords.character(word));
        }
    }

    private void unicode(int value) {
        if (isShown()) {
            out().append((char) value);
        }
        skipAfterUnicode = state.unicodeSkip;
    }

    private void fontCharset(int value) {
        if (state.fonts) {
            fonts.put(state.font, RichTokens.fontCharset(value, ansi));
        }
    }

    private Block.Line line() {
        Block.Kind kind = heading ? Block.Kind.HEADING : item ? Block.Kind.ITEM : Block.Kind.TEXT;
        String drawn = PlainText.fold(listText.toString());
        String number = drawn.matches(".*[\\p{L}\\p{N}].*") && !drawn.equals("o") ? drawn : "";
        String text = PlainText.fold(paragraph.toString());
        Block.Line line = new Block.Line(kind, Numerals.numbered(number, text, heading));
        listText.setLength(0);
        paragraph.setLength(0);
        return line;
    }

    private void endParagraph() {
        Block.Line line = line();
        if (inTable) {
            table.add(line);
        } else {
            endRow();
            gathering.line(line.kind(), line.text());
        }
    }

    private void endRow() {
        gathering.row(new ArrayList<>(table.takeRow()));
    }
}

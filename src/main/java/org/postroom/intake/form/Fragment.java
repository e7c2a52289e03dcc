package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.postroom.intake.document.Block;
import org.postroom.intake.document.Format;
import org.postroom.intake.document.OpenedDocument;

/**
 * The smallest piece of a document that a form is searched by: one line, with the table row and cell it stands in.
 *
 * @param row number of its table row in the document, or {@code -1} outside tables
 * @param cell position of its cell in that row, from 0
 * @param wrapped whether the line ends where the page did, so that the next may continue its sentence
 */
record Fragment(String text, Block.Kind kind, int row, int cell, boolean wrapped) {
    private static final int WIDEST_SCREEN_CHARS = 140;

    /** The fragments of a document, in reading order. */
    static List<Fragment> of(OpenedDocument document) {
        boolean text = document.format() == Format.TEXT || document.format() == Format.MAIL;
        boolean wrapped = document.format() == Format.PDF || (text && isWrapped(document.blocks()));
        return of(document.blocks(), wrapped);
    }

    /** Whether lines end where a page or screen did: no line is then much longer than a screen is wide. */
    static boolean isWrapped(List<Block> lines) {
        long full = lines.stream().filter(line -> line.text().length() > 50).count();
        long longer = lines.stream()
                .filter(line -> line.text().length() > WIDEST_SCREEN_CHARS)
                .count();
        return longer * 20 <= full;
    }

    /** The fragments of these blocks. */
    static List<Fragment> of(List<Block> blocks, boolean wrapped) {
        List<Fragment> fragments = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Line line) {
                add(line, -1, 0, wrapped, fragments);
            } else if (block instanceof Block.Row row) {
                int number = row.cells().size() > 1 ? i : -1;
                for (int cell = 0; cell < row.cells().size(); cell++) {
                    cell(row.cells().get(cell), number, cell, wrapped, fragments);
                }
            }
        }
        return fragments;
    }

    private static void cell(Block.Cell cell, int row, int index, boolean wrapped, List<Fragment> fragments) {
        if (cell.lines().isEmpty()) {
            fragments.add(new Fragment("", Block.Kind.TEXT, row, index, wrapped));
        }
        cell.lines().forEach(line -> add(line, row, index, wrapped, fragments));
    }

    private static void add(Block.Line line, int row, int cell, boolean wrapped, List<Fragment> fragments) {
        for (String part : line.text().split("\n", -1)) {
            boolean byThePage = wrapped && line.kind() != Block.Kind.TYPED;
            fragments.add(new Fragment(part.strip(), line.kind(), row, cell, byThePage));
        }
    }

    /** The same place with other words in it. */
    Fragment withText(String other) {
        return new Fragment(other, kind, row, cell, wrapped);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean inTable() {
        return row >= 0;
    }

    /** Whether both stand in the same cell, or both outside tables. */
    boolean besides(Fragment other) {
        return row == other.row && cell == other.cell;
    }
}

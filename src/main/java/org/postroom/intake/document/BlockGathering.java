package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.List;

/** Gathers a document's blocks as its markup is walked, inside and outside tables, up to the limits. */
final class BlockGathering {
    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Block.Line>> openCells = new ArrayList<>();
    private final ReadingLimits limits;
    private int chars;
    private int lines;
    private int rows;

    BlockGathering(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Adds a paragraph to the innermost open cell, else to the document. */
    void line(Block.Kind kind, String raw) {
        if (isFull()) {
            return;
        }
        String text = PlainText.fold(raw.substring(0, Math.min(raw.length(), limits.maxTextChars() - chars)));
        chars += text.length();
        lines++;
        Block.Line line = new Block.Line(kind, text);
        if (openCells.isEmpty()) {
            blocks.add(line);
        } else {
            openCells.get(openCells.size() - 1).add(line);
        }
    }

    /** Adds a block of another document that lies in this one. */
    void add(Block block) {
        if (block instanceof Block.Line line) {
            line(line.kind(), line.text());
        } else if (block instanceof Block.Row row) {
            row(row.cells());
        }
    }

    /** A cell from its open to its close; whatever is added between belongs to it. */
    Block.Cell cell(Runnable content) {
        openCells.add(new ArrayList<>());
        content.run();
        return new Block.Cell(List.copyOf(openCells.remove(openCells.size() - 1)));
    }

    /** Adds a row; inside a cell it becomes one line, its cells parted by tabs. */
    void row(List<Block.Cell> cells) {
        if (cells.isEmpty() || rows >= limits.maxBlocks()) {
            return;
        }
        Block.Row row = new Block.Row(List.copyOf(cells));
        rows++;
        if (openCells.isEmpty()) {
            blocks.add(row);
        } else if (cells.size() == 1) {
            openCells.get(openCells.size() - 1).addAll(cells.get(0).lines());
        } else {
            line(Block.Kind.TEXT, row.text());
        }
    }

    /** Whether there is as much in these blocks as is taken of one document. */
    static boolean fills(List<Block> blocks, ReadingLimits limits) {
        long lines = 0;
        long chars = 0;
        for (Block block : blocks) {
            lines += block instanceof Block.Row row
                    ? row.cells().stream()
                            .mapToLong(cell -> cell.lines().size())
                            .sum()
                    : 1;
            chars += block.text().length();
        }
        return lines >= limits.maxBlocks() || chars >= limits.maxTextChars();
    }

    boolean isFull() {
        return lines + rows >= limits.maxBlocks() || chars >= limits.maxTextChars();
    }

    List<Block> blocks() {
        return blocks;
    }
}

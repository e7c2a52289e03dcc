package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table row that is being read in a rich text; a nested row becomes one line of its cell, parted by tabs. */
final class RichTable {
    private final List<Block.Cell> cells = new ArrayList<>();
    private List<Block.Line> lines = new ArrayList<>();
    private int count;
    private final List<String> nested = new ArrayList<>();

    /** How many lines the row holds that is being read. */
    int lines() {
        return count;
    }

    void add(Block.Line line) {
        count++;
        lines.add(line);
    }

    void endCell(Block.Line last) {
        count++;
        lines.add(last);
        cells.add(new Block.Cell(List.copyOf(lines)));
        lines = new ArrayList<>();
    }

    void nestedCell(Block.Line last) {
        count++;
        nested.add(last.text());
    }

    void nestedRow() {
        lines.add(new Block.Line(Block.Kind.TEXT, nested.stream().collect(Collectors.joining("\t"))));
        nested.clear();
    }

    /** The finished row, which is then forgotten; empty when there is none. */
    List<Block.Cell> takeRow() {
        if (!lines.isEmpty()) {
            cells.add(new Block.Cell(List.copyOf(lines)));
            lines = new ArrayList<>();
        }
        List<Block.Cell> row = List.copyOf(cells);
        cells.clear();
        count = 0;
        return row;
    }
}

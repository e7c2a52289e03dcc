package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** A table row of a DOC as its paragraphs come: a cell ends with a cell mark, the row with a mark of its own. */
final class OldWordRow {
    private static final String CELL_MARK = "\u0007";

    private final BlockGathering gathering;
    private final List<Block.Cell> cells = new ArrayList<>();
    private final List<Block.Line> lines = new ArrayList<>();

    OldWordRow(BlockGathering gathering) {
        this.gathering = gathering;
    }

    /** Whether a row has begun and not ended. */
    boolean isOpen() {
        return !cells.isEmpty() || !lines.isEmpty();
    }

    /** A paragraph of the row, with its words. */
    void add(Paragraph paragraph, Block.Line line) {
        if (paragraph.isTableRowEnd() && paragraph.getTableLevel() <= 1) {
            end();
            return;
        }
        lines.add(line);
        if (paragraph.getTableLevel() <= 1 && paragraph.text().endsWith(CELL_MARK)) {
            endCell();
        }
    }

    /** Hands the row on. */
    void end() {
        if (!lines.isEmpty()) {
            endCell();
        }
        gathering.row(cells);
        cells.clear();
    }

    private void endCell() {
        List<Block.Line> own = List.copyOf(lines);
        cells.add(gathering.cell(() -> own.forEach(line -> gathering.line(line.kind(), line.text()))));
        lines.clear();
    }
}

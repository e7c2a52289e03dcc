package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.PdfLines.PrintedLine;

/**
 * Puts lines in their place that were written on a page after what stands below them: a form that was flattened or
 * printed with its fields has all the print first and then what was filled in. Columns written one after the other
 * stay as they are, because nothing in one stands below the other.
 */
final class LateLines {
    private static final float SAME_HEIGHT_POINTS = 3;
    private static final int LONGEST_MARK_CHARS = 2;
    private static final int LONGEST_LABEL_CHARS = 45;

    private final List<PrintedLine> seen = new ArrayList<>();
    private final Set<PrintedLine> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    private float lowest = Float.NEGATIVE_INFINITY;
    private boolean late;
    private int at;

    private LateLines() {}

    /** The lines of one page in the order in which they are seen. */
    static List<PrintedLine> inPlace(List<PrintedLine> written) {
        LateLines order = new LateLines();
        PrintedLine before = null;
        for (PrintedLine line : written) {
            order.add(line, before);
            before = line;
        }
        return order.seen;
    }

    private void add(PrintedLine line, @Nullable PrintedLine before) {
        // What a field does not show may hang below it, over the next ones: its lines stay together.
        boolean goesOn = before != null && line.piece() > 0 && line.piece() == before.piece();
        boolean jumps = before != null && line.top() < before.top() - SAME_HEIGHT_POINTS;
        if (!goesOn) {
            late = jumps ? isAboveItsLike(line) || isBesideALabel(line) : late && line.top() < lowest;
        }
        if (late && !goesOn) {
            place(line);
        } else {
            insert(late ? at + 1 : seen.size(), line);
        }
        lowest = Math.max(lowest, line.top());
    }

    /** Whether something written earlier stands below this line and not beside it. */
    private boolean isAboveItsLike(PrintedLine line) {
        return seen.stream()
                .anyMatch(other -> other.top() > line.top() + SAME_HEIGHT_POINTS
                        && other.left() < line.right()
                        && line.left() < other.right());
    }

    /** Whether at its height, to the left, stands a short line apart from those above and below it. */
    private boolean isBesideALabel(PrintedLine line) {
        return seen.stream()
                .filter(label -> isLevel(label, line) && label.right() <= line.left())
                .filter(label -> label.text().length() <= LONGEST_LABEL_CHARS)
                .anyMatch(label -> seen.stream().noneMatch(other -> other != label && isClose(other, label)));
    }

    private static boolean isLevel(PrintedLine one, PrintedLine other) {
        return Math.abs(one.top() - other.top()) <= SAME_HEIGHT_POINTS;
    }

    private static boolean isClose(PrintedLine one, PrintedLine other) {
        return Math.abs(one.top() - other.top()) <= 1.5f * other.size() && !isLevel(one, other);
    }

    private void place(PrintedLine line) {
        for (int i = 0; i < seen.size(); i++) {
            PrintedLine other = seen.get(i);
            boolean late = placed.contains(other);
            if (late && other.piece() > 0) {
                // What hangs out of a field says nothing about where the page goes on.
                continue;
            }
            if (!late && isLevel(other, line) && (other.right() <= line.left() || line.right() <= other.left())) {
                at = i;
                seen.set(i, beside(other, line));
                return;
            }
            if (other.top() > line.top()) {
                insert(i, line);
                return;
            }
        }
        insert(seen.size(), line);
    }

    private void insert(int index, PrintedLine line) {
        at = index;
        seen.add(index, line);
        if (late) {
            placed.add(line);
        }
    }

    /** Two pieces of one line; a mark before words is part of them, anything else a column of its own. */
    private static PrintedLine beside(PrintedLine one, PrintedLine other) {
        PrintedLine left = one.left() <= other.left() ? one : other;
        PrintedLine right = left == one ? other : one;
        List<String> columns = new ArrayList<>(left.columns());
        columns.addAll(right.columns());
        if (left.text().length() <= LONGEST_MARK_CHARS) {
            columns = List.of(String.join(" ", columns));
        }
        return new PrintedLine(one.page(), one.top(), left.left(), right.right(), one.size(), List.copyOf(columns), 0);
    }
}

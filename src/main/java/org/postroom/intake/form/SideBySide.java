package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Unfolds a table in which two people stand side by side: each column becomes a table of its own, one below the other. */
final class SideBySide {
    private static final int ROWS_APART = 100_000;

    private final Predicate<String> heading;

    /** Knows a column by its heading. */
    SideBySide(Predicate<String> heading) {
        this.heading = heading;
    }

    List<Fragment> unfolded(List<Fragment> section) {
        List<Fragment> unfolded = new ArrayList<>();
        int at = 0;
        while (at < section.size()) {
            Set<Integer> columns = headed(section, at);
            if (columns.size() < 2) {
                unfolded.add(section.get(at++));
                continue;
            }
            int end = endOfTable(section, at);
            for (int column : columns) {
                column(section.subList(at, end), column, !columns.contains(0), unfolded);
            }
            at = end;
        }
        return unfolded;
    }

    /** The cells of the row that begins here which are headings. */
    private Set<Integer> headed(List<Fragment> section, int at) {
        Set<Integer> columns = new TreeSet<>();
        boolean begins = section.get(at).inTable()
                && (at == 0 || section.get(at - 1).row() != section.get(at).row());
        for (int i = at;
                begins
                        && i < section.size()
                        && section.get(i).row() == section.get(at).row();
                i++) {
            if (heading.test(section.get(i).text())) {
                columns.add(section.get(i).cell());
            }
        }
        return columns;
    }

    private static int endOfTable(List<Fragment> section, int at) {
        int end = at;
        while (end < section.size() && section.get(end).inTable()) {
            end++;
        }
        return end;
    }

    private static void column(List<Fragment> table, int column, boolean labelled, List<Fragment> unfolded) {
        int first = table.get(0).row();
        for (Fragment fragment : table) {
            int row = labelled && fragment.row() != first ? fragment.row() + ROWS_APART * (column + 1) : -1;
            boolean label = labelled && fragment.cell() == 0 && fragment.row() != first;
            if (label || fragment.cell() == column) {
                unfolded.add(new Fragment(
                        fragment.text(), fragment.kind(), row, label || row < 0 ? 0 : 1, fragment.wrapped()));
            }
        }
    }
}

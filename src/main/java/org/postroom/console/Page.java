package org.postroom.console;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param number from 1
 * @param total entries of all pages
 */
public record Page<T>(List<T> entries, int number, int total) {
    /** Entries on a page. */
    public static final int SIZE = 25;

    /** How many entries come before page {@code number}. */
    public static int skip(int number) {
        return (Math.max(1, Math.min(number, Integer.MAX_VALUE / SIZE)) - 1) * SIZE;
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** Whether there are entries before these. */
    public boolean hasPrevious() {
        return number > 1;
    }

    /** Whether there are entries after these. */
    public boolean hasNext() {
        return number < pages();
    }

    /** What is typed into a search field, as a pattern for {@code ilike}. */
    public static String pattern(String words) {
        String escaped = words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return escaped.isEmpty() ? "%" : "%" + escaped + "%";
    }
}

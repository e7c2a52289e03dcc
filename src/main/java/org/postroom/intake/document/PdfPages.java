package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.PdfFields.Filled;
import org.postroom.intake.document.PdfLines.PrintedLine;

/**
 * Makes blocks of the printed lines and filled fields of a PDF: what runs at the head or foot of the pages is left
 * out, fields are set where they stand, a wider gap between lines becomes a blank line.
 */
final class PdfPages {
    private static final String PAGE_NUMBER =
            "(?i)(?:page\\s*)?[-–]?\\s*\\d{1,4}\\s*[-–]?(?:\\s*(?:of|/)\\s*\\d{1,4})?";
    private static final int EDGE_LINES = 3;

    private final Map<Integer, List<PrintedLine>> pages;
    private final Map<Integer, List<Filled>> fields;
    private final List<Block> blocks = new ArrayList<>();

    PdfPages(List<PrintedLine> lines, List<Filled> fields) {
        this.pages =
                lines.stream().collect(Collectors.groupingBy(PrintedLine::page, TreeMap::new, Collectors.toList()));
        this.fields = fields.stream().collect(Collectors.groupingBy(Filled::page));
        this.fields.keySet().forEach(page -> pages.computeIfAbsent(page, none -> new ArrayList<>()));
    }

    List<Block> blocks() {
        Map<String, Integer> running = runningLines();
        int enough = Math.max(2, (pages.size() + 1) / 2);
        for (Map.Entry<Integer, List<PrintedLine>> page : pages.entrySet()) {
            List<PrintedLine> text = CommentBalloons.without(page.getValue());
            List<PrintedLine> edges = edges(text);
            List<PrintedLine> own = text.stream()
                    .filter(line -> !(edges.contains(line) && running.getOrDefault(shape(line), 0) >= enough))
                    .toList();
            List<PrintedLine> kept =
                    own.stream().filter(line -> !isPageNumber(line, own, edges)).toList();
            page(LateLines.inPlace(kept), fields.getOrDefault(page.getKey(), List.of()));
        }
        return blocks;
    }

    /** A number alone at the edge of a page; beside words, as in a filled form, it is what somebody wrote. */
    private boolean isPageNumber(PrintedLine line, List<PrintedLine> page, List<PrintedLine> edges) {
        return pages.size() > 1
                && edges.contains(line)
                && line.text().matches(PAGE_NUMBER)
                && page.stream().noneMatch(other -> other != line && Math.abs(other.top() - line.top()) < 3);
    }

    /** How many pages have a line of this shape at their head or foot. */
    private Map<String, Integer> runningLines() {
        Map<String, Integer> counts = new HashMap<>();
        for (List<PrintedLine> page : pages.values()) {
            edges(page).stream().map(PdfPages::shape).distinct().forEach(shape -> counts.merge(shape, 1, Integer::sum));
        }
        return counts;
    }

    private static List<PrintedLine> edges(List<PrintedLine> page) {
        List<PrintedLine> sorted = page.stream()
                .sorted(Comparator.comparingDouble(PrintedLine::top))
                .toList();
        List<PrintedLine> edges = new ArrayList<>(sorted.subList(0, Math.min(EDGE_LINES, sorted.size())));
        edges.addAll(sorted.subList(Math.max(0, sorted.size() - EDGE_LINES), sorted.size()));
        return edges;
    }

    /**
     * A line without its numbers and with its height on the page, so that page 1 and page 2 look the same. A number such
     * as 4.2 by itself may be the reference of a point and is kept.
     */
    private static String shape(PrintedLine line) {
        String text = line.text().strip();
        boolean reference = text.matches("\\d{1,2}\\.\\d{1,2}[.):]?");
        return Math.round(line.top() / 4) + (reference ? text : text.replaceAll("\\d+", "#"));
    }

    private void page(List<PrintedLine> lines, List<Filled> filled) {
        List<Filled> waiting = new ArrayList<>(filled);
        waiting.sort(Comparator.comparingDouble(Filled::top).thenComparingDouble(Filled::left));
        PrintedLine before = null;
        for (PrintedLine printed : lines) {
            PrintedLine line = printed;
            StringBuilder marks = new StringBuilder();
            while (!waiting.isEmpty() && comesBefore(waiting.get(0), line)) {
                Filled next = waiting.remove(0);
                PrintedLine ticked = isTickOn(next, line) ? HandTicks.ticked(line, next) : line;
                if (ticked == line) {
                    place(next, line, marks);
                }
                line = ticked;
            }
            boolean apart =
                    before != null && Math.abs(line.top() - before.top()) > 1.5f * Math.max(line.size(), before.size());
            if (apart) {
                blocks.add(new Block.Line(Block.Kind.TEXT, ""));
            }
            printed(line, marks.toString());
            before = line;
        }
        waiting.forEach(field -> place(field, null, new StringBuilder()));
    }

    /** A box stands before the words on its own line; any other field comes after the words on its line or above. */
    private static boolean comesBefore(Filled field, PrintedLine line) {
        if (field.box()) {
            return field.top() - 2 <= line.top();
        }
        float labelled = Math.min(field.bottom(), field.top() + 1.6f * line.size());
        return labelled < line.top();
    }

    private static boolean isTickOn(Filled field, PrintedLine line) {
        return isMarkOn(field, line) && !field.value().equals("☐");
    }

    private static boolean isMarkOn(Filled field, PrintedLine line) {
        return field.box() && field.bottom() + 2 >= line.top() - line.size();
    }

    private void place(Filled field, @Nullable PrintedLine line, StringBuilder marks) {
        boolean pen = field.value().equals(PdfNotes.PEN_TICK);
        if (line != null && isMarkOn(field, line)) {
            // A pen's stroke among words may be anything; beside them it is a tick on a box that is drawn.
            boolean beside = field.left() < line.left() || field.left() > line.right() - line.size();
            marks.append(pen ? beside ? "☒ " : "" : field.value() + " ");
            return;
        }
        if (pen) {
            return;
        }
        for (String part : field.value().split("\r\n|\r|\n", -1)) {
            blocks.add(new Block.Line(Block.Kind.TYPED, PlainText.fold(part)));
        }
    }

    private void printed(PrintedLine line, String marks) {
        if (line.columns().size() == 1 || !marks.isEmpty()) {
            blocks.add(new Block.Line(Block.Kind.TEXT, PlainText.fold(marks + line.text())));
            return;
        }
        blocks.add(new Block.Row(line.columns().stream()
                .map(text -> new Block.Cell(List.of(new Block.Line(Block.Kind.TEXT, PlainText.fold(text)))))
                .toList()));
    }
}

package org.postroom.redaction.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A turn of phrase, written as in {@code details-turns.txt}: {@code had [<a> bleed on the <body>]}. Words with strokes
 * between are alternatives, {@code <name>} is a class of words, {@code ?} makes a part optional, {@code *} lets it stand
 * up to three times, {@code !} forbids it next, and square brackets enclose what is hidden.
 */
final class DetailTurn {
    private static final int MOST_TIMES = 3;

    /** A part of a turn: where it can end when it begins at a token, in order and each once. */
    private interface Part {
        List<Integer> ends(DetailClasses words, int at);

        /** The words it can begin with; null when that cannot be told. */
        @Nullable
        Set<String> firsts();

        /** The class of words that it cannot begin without; empty when there is none. */
        default String gate() {
            return "";
        }
    }

    /** Tokens from the first hidden one to one past the last. */
    record Hit(int from, int to) {}

    private final List<Part> before;
    private final List<Part> hidden;
    private final List<Part> after;

    private DetailTurn(List<Part> before, List<Part> hidden, List<Part> after) {
        this.before = before;
        this.hidden = hidden;
        this.after = after;
    }

    /** Reads one line; the classes written in the list are given by name, each as its line of alternatives. */
    static DetailTurn of(String line, Map<String, String> classes) {
        int open = line.indexOf('[');
        int close = line.indexOf(']');
        boolean marked = open >= 0 && close > open;
        String inside = marked ? line.substring(open + 1, close) : line;
        return new DetailTurn(
                parts(marked ? line.substring(0, open) : "", classes),
                parts(inside, classes),
                parts(marked ? line.substring(close + 1) : "", classes));
    }

    /** The words that a match begins with; null for any. */
    @Nullable
    Set<String> firsts() {
        return firsts(before.isEmpty() ? hidden : before);
    }

    /** The class of words without which no match begins; empty when there is none. */
    String gate() {
        return (before.isEmpty() ? hidden : before).get(0).gate();
    }

    /** The longest match that begins at a token; null when there is none. */
    @Nullable
    Hit at(DetailClasses words, int at) {
        for (int from : ends(before, words, at)) {
            List<Integer> ends = ends(hidden, words, from);
            for (int i = ends.size() - 1; i >= 0; i--) {
                if (ends.get(i) > from && !ends(after, words, ends.get(i)).isEmpty()) {
                    return new Hit(from, ends.get(i));
                }
            }
        }
        return null;
    }

    private static List<Part> parts(String line, Map<String, String> classes) {
        List<Part> parts = new ArrayList<>();
        for (String written : line.strip().split("\\s+")) {
            if (!written.isEmpty()) {
                parts.add(part(written, classes));
            }
        }
        return parts;
    }

    private static Part part(String written, Map<String, String> classes) {
        if (written.length() < 2) {
            return new OneOf(Set.of(written));
        }
        if (written.startsWith("!")) {
            return new Absent(part(written.substring(1), classes));
        }
        if (written.endsWith("?") || written.endsWith("*")) {
            Part inner = part(written.substring(0, written.length() - 1), classes);
            return new Optional(inner, written.endsWith("*") ? MOST_TIMES : 1);
        }
        if (!written.startsWith("<")) {
            return new OneOf(new HashSet<>(List.of(written.split("/"))));
        }
        String name = written.substring(1, written.length() - 1);
        String alternatives = classes.get(name);
        if (alternatives == null) {
            return new OfClass(name);
        }
        Map<String, String> others = new HashMap<>(classes);
        others.remove(name);
        List<List<Part>> ways = new ArrayList<>();
        for (String way : alternatives.split("\\|")) {
            ways.add(parts(way, others));
        }
        return new Either(ways);
    }

    private static List<Integer> ends(List<Part> parts, DetailClasses words, int at) {
        List<Integer> ends = List.of(at);
        for (Part part : parts) {
            ends = endsFrom(ends, part, words);
            if (ends.isEmpty()) {
                return List.of();
            }
        }
        return ends;
    }

    private static List<Integer> endsFrom(List<Integer> starts, Part part, DetailClasses words) {
        if (starts.size() == 1) {
            return part.ends(words, starts.get(0));
        }
        Set<Integer> all = new TreeSet<>();
        for (int start : starts) {
            all.addAll(part.ends(words, start));
        }
        return List.copyOf(all);
    }

    private static List<Integer> inOrder(List<Integer> some, List<Integer> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        Set<Integer> all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    private static @Nullable Set<String> firsts(List<Part> parts) {
        Set<String> firsts = new HashSet<>();
        for (Part part : parts) {
            Set<String> own = part.firsts();
            if (own == null) {
                return null;
            }
            firsts.addAll(own);
            if (!(part instanceof Optional)) {
                return firsts;
            }
        }
        return null;
    }

    private record OneOf(Set<String> texts) implements Part {
        @Override
        public List<Integer> ends(DetailClasses words, int at) {
            return texts.contains(words.tokens().text(at)) ? List.of(at + 1) : List.of();
        }

        @Override
        public Set<String> firsts() {
            return texts;
        }
    }

    private record OfClass(String name) implements Part {
        @Override
        public List<Integer> ends(DetailClasses words, int at) {
            return words.ends(name, at);
        }

        @Override
        public String gate() {
            return name;
        }

        @Override
        public @Nullable Set<String> firsts() {
            return null;
        }
    }

    private record Absent(Part part) implements Part {
        @Override
        public List<Integer> ends(DetailClasses words, int at) {
            return part.ends(words, at).isEmpty() ? List.of(at) : List.of();
        }

        @Override
        public @Nullable Set<String> firsts() {
            return null;
        }
    }

    private record Optional(Part part, int times) implements Part {
        @Override
        public List<Integer> ends(DetailClasses words, int at) {
            List<Integer> last = List.of(at);
            List<Integer> all = last;
            for (int i = 0; i < times && !last.isEmpty(); i++) {
                last = endsFrom(last, part, words);
                all = inOrder(all, last);
            }
            return all;
        }

        @Override
        public @Nullable Set<String> firsts() {
            return part.firsts();
        }
    }

    private record Either(List<List<Part>> ways) implements Part {
        @Override
        public List<Integer> ends(DetailClasses words, int at) {
            List<Integer> all = List.of();
            for (List<Part> way : ways) {
                all = inOrder(all, DetailTurn.ends(way, words, at));
            }
            return all;
        }

        @Override
        public String gate() {
            Set<String> gates = new HashSet<>();
            ways.forEach(way -> gates.add(way.isEmpty() ? "" : way.get(0).gate()));
            return gates.size() == 1 ? gates.iterator().next() : "";
        }

        @Override
        public @Nullable Set<String> firsts() {
            Set<String> all = new HashSet<>();
            for (List<Part> way : ways) {
                Set<String> own = DetailTurn.firsts(way);
                if (own == null) {
                    return null;
                }
                all.addAll(own);
            }
            return all;
        }
    }
}

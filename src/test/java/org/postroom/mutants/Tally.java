package org.postroom.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postroom.mutants.Mutants.Mutant;

/** What became of mutants, by name of the place, with the slowest and what went wrong. */
final class Tally {
    private static final int SLOWEST = 12;

    private final String name;
    private final Duration longest;
    private final long begun = System.nanoTime();
    private final Map<String, Integer> places = new TreeMap<>();
    private final Map<String, Integer> twists = new TreeMap<>();
    private final List<Slow> slowest = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int mutants;

    /** A tally of that name, to which a mutant that takes longer than that is a fault. */
    Tally(String name, Duration longest) {
        this.name = name;
        this.longest = longest;
    }

    private record Slow(long millis, Mutant mutant) {}

    void entered(Mutant mutant) {
        mutants++;
        mutant.twists().forEach(twist -> twists.merge(twist, 1, Integer::sum));
    }

    void place(String place) {
        place(place, 1);
    }

    void place(String place, int many) {
        places.merge(place, many, Integer::sum);
    }

    /** How long a mutant took from the letter book to its place, waiting behind others included. */
    void took(Mutant mutant, Duration time) {
        slowest.add(new Slow(time.toMillis(), mutant));
        slowest.sort(Comparator.comparingLong(Slow::millis).reversed());
        if (slowest.size() > SLOWEST) {
            slowest.remove(SLOWEST);
        }
        if (time.compareTo(longest) > 0) {
            fault(mutant, "took " + time);
        }
    }

    void fault(Mutant mutant, String what) {
        faults.add(what + ": " + mutant);
        System.out.println("Mutants: " + what + ": " + mutant);
    }

    List<String> faults() {
        return faults;
    }

    /** Writes all of it to {@code target/mutants-NAME.txt}. */
    void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(mutants + " mutants in " + (System.nanoTime() - begun) / 1_000_000_000 + " s, heap of "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        lines.add("places: " + places);
        lines.add("faults: " + faults.size());
        lines.addAll(faults);
        lines.add("slowest, in milliseconds:");
        slowest.forEach(slow -> lines.add(slow.millis() + " " + slow.mutant()));
        lines.add("twists: " + twists);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "mutants-" + name + ".txt"), lines);
        lines.forEach(System.out::println);
    }
}

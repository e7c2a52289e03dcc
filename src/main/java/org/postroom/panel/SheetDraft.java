package org.postroom.panel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.panel.ScoreText.Whole;
import org.postroom.panel.ScoreText.Wrong;
import org.postroom.panel.SheetReading.Scored;

/** Gathers what a sheet says until all of it is seen, then gives the verdict. */
final class SheetDraft {
    private final Framework framework;
    private final Map<Integer, Scored> scores = new TreeMap<>();
    private final Set<Integer> faulty = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<Alias> aliases = new TreeSet<>();

    SheetDraft(Framework framework) {
        this.framework = framework;
    }

    Framework framework() {
        return framework;
    }

    /** Takes what stands for a domain; {@code comment} is what stands apart from the score, if anything. */
    void mark(int domain, ScoreText found, @Nullable String comment) {
        if (found instanceof Wrong wrong) {
            fault(domain, wrong.what());
        } else if (found instanceof Whole whole) {
            score(domain, whole.score(), joined(whole.comment(), comment));
        }
    }

    void alias(Alias alias) {
        aliases.add(alias);
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    /** Whether nothing was filled in. */
    boolean isBlank() {
        return scores.isEmpty() && faults.isEmpty();
    }

    /** The scores without fault so far. */
    Map<Integer, Scored> scores() {
        return scores;
    }

    /** The verdict, for a sheet that ought to score the pack {@code expected}. */
    SheetReading verdict(Alias expected, String where) {
        if (isBlank()) {
            return new SheetReading.NoSheet(where + " holds no score.");
        }
        List<Integer> missing = framework.domains().stream()
                .map(Framework.Domain::number)
                .filter(domain -> !scores.containsKey(domain) && !faulty.contains(domain))
                .toList();
        List<String> all = new ArrayList<>();
        aliases.stream()
                .filter(alias -> !alias.equals(expected))
                .forEach(alias ->
                        all.add("The sheet is for pack " + alias + ", but this letter answers pack " + expected + "."));
        all.addAll(faults);
        if (!missing.isEmpty()) {
            all.add(beginning(domains(missing)) + (missing.size() == 1 ? " has" : " have") + " no score.");
        }
        return all.isEmpty() ? read(expected, where) : faulty(missing, all, where);
    }

    /** For example "domain 3" or "domains 3, 4 and 7". */
    static String domains(Collection<Integer> numbers) {
        List<String> ordered =
                numbers.stream().sorted().map(String::valueOf).collect(Collectors.toCollection(ArrayList::new));
        String last = ordered.remove(ordered.size() - 1);
        return ordered.isEmpty() ? "domain " + last : "domains " + String.join(", ", ordered) + " and " + last;
    }

    private SheetReading read(Alias expected, String where) {
        return new SheetReading.Read(
                expected, new TreeMap<>(scores), where + " has a score for each of the " + scores.size() + " domains.");
    }

    private SheetReading faulty(List<Integer> missing, List<String> all, String where) {
        Alias own = aliases.size() == 1 ? aliases.iterator().next() : null;
        return new SheetReading.Faulty(
                own,
                new TreeMap<>(scores),
                missing,
                List.copyOf(all),
                where + " cannot be taken as it is: " + all.get(0));
    }

    private void score(int domain, int score, @Nullable String comment) {
        Scored before = scores.get(domain);
        if (framework.domain(domain).isEmpty()) {
            fault("There is no domain " + domain + "; the framework has "
                    + framework.domains().size() + " domains.");
        } else if (!framework.scores().holds(score)) {
            fault(
                    domain,
                    "has " + score + "; scores go from " + framework.scores().min() + " to "
                            + framework.scores().max());
        } else if (before != null && before.score() != score) {
            fault(domain, "stands twice, with " + before.score() + " and with " + score);
            scores.remove(domain);
        } else if (!faulty.contains(domain)) {
            scores.put(domain, new Scored(score, joined(before == null ? null : before.comment(), comment)));
        }
    }

    private void fault(int domain, String what) {
        if (framework.domain(domain).isPresent()) {
            faulty.add(domain);
            faults.add("Domain " + domain + " " + what + ".");
            scores.remove(domain);
        }
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        if (one == null || one.isBlank() || one.equals(other)) {
            return other == null || other.isBlank() ? null : other.strip();
        }
        return other == null || other.isBlank() ? one.strip() : one.strip() + " " + other.strip();
    }

    private static String beginning(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

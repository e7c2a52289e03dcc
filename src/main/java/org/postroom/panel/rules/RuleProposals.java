package org.postroom.panel.rules;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.panel.Pack;
import org.postroom.panel.PackReview.Answer;
import org.postroom.panel.Packs;
import org.postroom.panel.Passages;
import org.postroom.panel.rules.ProposedRule.Wish;
import org.postroom.redaction.RuleFiles;
import org.postroom.redaction.RuleFiles.Texts;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rules that officers propose from a pack: written into files of their own, in force only when a director says so. */
@Component
public class RuleProposals {
    private static final int MOST_EXAMPLE_CHARACTERS = 300;

    private final Packs packs;
    private final Casebook casebook;
    private final RuleFolder folder;
    private final RulesInForce inForce;
    private final RuleWatch watch;
    private final Clock clock;

    RuleProposals(
            Packs packs, Casebook casebook, RuleFolder folder, RulesInForce inForce, RuleWatch watch, Clock clock) {
        this.packs = packs;
        this.casebook = casebook;
        this.folder = folder;
        this.inForce = inForce;
        this.watch = watch;
        this.clock = clock;
    }

    /** A passage of a pack: first UTF-16 unit and one past the last, in the original text. */
    public record Spot(String ref, int start, int end) {}

    /** A rule of the console's own files. */
    public record Added(String id, String text, boolean inForce) {}

    /**
     * What an officer edited; null for what the page proposes.
     *
     * @param words the phrase
     * @param first the example from the spot, with the phrase in square brackets
     * @param second the other example
     */
    public record Edits(@Nullable String words, @Nullable String first, @Nullable String second) {}

    /** The rule as it would be written; empty when the pack has no such passage. */
    public Optional<ProposedRule> draft(Pack pack, Spot spot, Wish wish, Kind kind, Edits edits) {
        Map<String, String> originals = Passages.of(packs.submissionOf(pack)).stream()
                .collect(Collectors.toMap(Passage::ref, Passage::text, (first, second) -> first));
        String text = originals.get(spot.ref());
        if (text == null || spot.start() < 0 || spot.end() > text.length() || spot.start() >= spot.end()) {
            return Optional.empty();
        }
        String words = edits.words() == null ? text.substring(spot.start(), spot.end()) : edits.words();
        String phrase = ProposedRule.even(words);
        RuleExamples examples = new RuleExamples(pack, originals);
        String first = edited(edits.first(), phrase)
                .orElseGet(() -> examples.at(spot.ref(), spot.start(), spot.end(), phrase));
        String second = edited(edits.second(), phrase).orElseGet(() -> examples.second(first, phrase, wish));
        return Optional.of(new ProposedRule(
                wish,
                phrase,
                kind,
                List.of(first, second),
                examples.leaving(phrase),
                pack.alias().value()));
    }

    private static Optional<String> edited(@Nullable String example, String phrase) {
        return Optional.ofNullable(example)
                .filter(text -> text.length() <= MOST_EXAMPLE_CHARACTERS && RuleExamples.isOf(text, phrase))
                .map(ProposedRule::even);
    }

    /**
     * Writes a rule into the console's own file, where it waits; refused when the set would not hold with it. The
     * case's history is written first, and committed: a file cannot be rolled back.
     */
    @Transactional(propagation = Propagation.NEVER)
    public synchronized Answer propose(String caseReference, ProposedRule rule, String person) {
        Optional<String> fault = ProposedRule.fault(rule.phrase());
        if (fault.isPresent()) {
            return new Answer.Refused(fault.get());
        }
        Texts before = folder.texts();
        String file = AddedFile.nameOf(rule.wish());
        String id = nextId(rule.wish(), before);
        LocalDate day = LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON);
        String text = AddedFile.with(before.files().getOrDefault(file, ""), rule, id, day);
        Optional<Answer> unsound = unsound(before, file, text);
        if (unsound.isPresent()) {
            return unsound.get();
        }
        String what = rule.wish() == Wish.HIDE ? "Rule proposed: always hide" : "Rule proposed: keep list";
        casebook.note(caseReference, Step.by(person, what, "From this pack; it stands as " + id + "."));
        Answer written = written(file, text, "The rule is written and waits for a director, under Rules.");
        if (written instanceof Answer.Refused) {
            casebook.note(caseReference, Step.byPostroom("Rule not written", "The file could not be written: " + id));
        }
        return written;
    }

    /** Takes a rule out of the console's own file; one that is in force stays so until a director confirms the change. */
    public synchronized Answer takeAway(String id) {
        Texts before = folder.texts();
        for (Wish wish : Wish.values()) {
            String file = AddedFile.nameOf(wish);
            Optional<String> left = AddedFile.without(before.files().getOrDefault(file, ""), id);
            if (left.isPresent()) {
                return unsound(before, file, left.get())
                        .orElseGet(() -> written(file, left.get(), "The rule " + id + " is taken out of the folder."));
            }
        }
        return new Answer.Refused("There is no rule " + id + " among those written in the console.");
    }

    /** Why the rules would not hold with that file; empty when they would. */
    private static Optional<Answer> unsound(Texts before, String file, String text) {
        Map<String, String> files = new TreeMap<>(before.files());
        files.put(file, text);
        if (text.isBlank()) {
            files.remove(file);
        }
        if (RuleFiles.read(new Texts(files, before.faults())) instanceof RuleFiles.Faulty faulty) {
            return Optional.of(new Answer.Refused("Nothing was written, as the rules would not hold together: "
                    + faulty.faults().get(0)));
        }
        return Optional.empty();
    }

    private Answer written(String file, String text, String done) {
        try {
            folder.write(file, text);
        } catch (UncheckedIOException refused) {
            return new Answer.Refused("Nothing was written: neither the folder of the rules nor the home of the service"
                    + " can be written to. Let the service write to one of them.");
        }
        watch.look();
        return new Answer.Done(done);
    }

    private String nextId(Wish wish, Texts before) {
        String stem = wish == Wish.HIDE ? "added/hide-" : "added/keep-";
        int last = Stream.of(before.files(), inForce.files())
                .flatMap(files -> AddedFile.entries(files.getOrDefault(AddedFile.nameOf(wish), "")).stream())
                .map(AddedFile.Entry::id)
                .filter(id -> id.matches(stem + "\\d{1,6}"))
                .mapToInt(id -> Integer.parseInt(id.substring(stem.length())))
                .max()
                .orElse(0);
        return stem + (last + 1);
    }

    /** The rules of the console's own files as they lie in the folder. */
    public List<Added> all() {
        Map<String, String> here = folder.texts().files();
        return Stream.of(Wish.values())
                .map(AddedFile::nameOf)
                .flatMap(name -> AddedFile.entries(here.getOrDefault(name, "")).stream()
                        .map(entry -> new Added(entry.id(), entry.text(), isInForce(name, entry))))
                .toList();
    }

    private boolean isInForce(String name, AddedFile.Entry entry) {
        return AddedFile.entries(inForce.files().getOrDefault(name, "")).stream()
                .anyMatch(other -> other.id().equals(entry.id())
                        && other.text().strip().equals(entry.text().strip()));
    }
}

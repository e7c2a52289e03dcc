package org.postroom.panel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.casebook.Submission;
import org.postroom.panel.Decision.Placed;
import org.postroom.panel.Decision.What;
import org.postroom.panel.PackReview.Answer;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.Span;
import org.postroom.redaction.text.Passage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person decides about single passages of a held pack, and takes back. Every decision names the pack that was
 * looked at, so that nobody changes another, and leaves a new one.
 */
@Component
public class PackDecisions {
    private final Casebook casebook;
    private final Packs packs;
    private final Clock clock;

    PackDecisions(Casebook casebook, Packs packs, Clock clock) {
        this.casebook = casebook;
        this.packs = packs;
        this.clock = clock;
    }

    /** Decides about these places; refused when the pack was changed meanwhile or nothing would change. */
    @Transactional
    public Answer decide(String caseReference, long seen, What what, List<Placed> places, String person) {
        return onHeld(caseReference, seen, (one, pack) -> {
            Decision decision = new Decision(next(pack), what, places, person, clock.instant());
            Map<String, List<Span>> spans = spansOf(pack);
            boolean all = places.stream().allMatch(place -> changed(spans, what, place));
            if (places.isEmpty() || !all) {
                return new Answer.Refused(
                        "Nothing changed: those words do not stand there, or that was decided already.");
            }
            List<Decision> decisions = Stream.concat(pack.decisions().stream(), Stream.of(decision))
                    .toList();
            keep(one, pack, spans, decisions);
            note(caseReference, person, refs(places), "A person reviewed it.");
            return new Answer.Done(said(what, places.size()));
        });
    }

    /** Takes a decision back: what it changed is as it was before. */
    @Transactional
    public Answer takeBack(String caseReference, long seen, int number, String person) {
        return onHeld(caseReference, seen, (one, pack) -> {
            Optional<Decision> decision = pack.decisions().stream()
                    .filter(taken -> taken.number() == number)
                    .findFirst();
            Map<String, List<Span>> spans = spansOf(pack);
            if (decision.isEmpty() || !restored(spans, decision.get())) {
                return new Answer.Refused("That decision cannot be taken back: something later rests on it.");
            }
            List<Decision> left = pack.decisions().stream()
                    .filter(taken -> taken.number() != number)
                    .toList();
            keep(one, pack, spans, left);
            note(caseReference, person, refs(decision.get().places()), "A person took a decision back.");
            return new Answer.Done("That decision is taken back.");
        });
    }

    private Answer onHeld(String caseReference, long seen, BiFunction<Case, Pack, Answer> deed) {
        Case one = casebook.locked(caseReference);
        Pack pack = packs.newest(caseReference).orElse(null);
        if (pack == null || pack.state() != Pack.State.HELD) {
            return new Answer.Refused("Only a held pack can be changed; recall it first.");
        }
        if (pack.id() != seen) {
            return new Answer.Refused("The pack was changed in the meantime; look at it as it is now and try again.");
        }
        return deed.apply(one, pack);
    }

    private static boolean changed(Map<String, List<Span>> spans, What what, Placed place) {
        List<Span> there = spans.get(place.ref());
        if (there == null) {
            return false;
        }
        if (what == What.HIDDEN) {
            return isFree(there, place.span()) && there.add(place.span());
        }
        int at = there.indexOf(place.span());
        if (at < 0 || what == What.ACCEPTED && !place.span().doubtful()) {
            return false;
        }
        there.remove(at);
        return what == What.SHOWN || there.add(sure(place.span()));
    }

    private static boolean restored(Map<String, List<Span>> spans, Decision decision) {
        return decision.places().stream().allMatch(place -> {
            List<Span> there = spans.getOrDefault(place.ref(), new ArrayList<>());
            return switch (decision.what()) {
                case ACCEPTED -> there.remove(sure(place.span())) && there.add(place.span());
                case SHOWN -> isFree(there, place.span()) && there.add(place.span());
                case HIDDEN -> there.remove(place.span());
            };
        });
    }

    private static boolean isFree(List<Span> there, Span span) {
        return there.stream().noneMatch(other -> other.start() < span.end() && span.start() < other.end());
    }

    private static Span sure(Span span) {
        return new Span(
                span.start(), span.end(), span.kind(), span.replacement(), span.recogniser(), span.because(), 1, false);
    }

    private static Map<String, List<Span>> spansOf(Pack pack) {
        return pack.passages().stream()
                .collect(Collectors.toMap(
                        RedactedPassage::ref, passage -> new ArrayList<>(passage.spans()), (one, other) -> one));
    }

    private void keep(Case one, Pack pack, Map<String, List<Span>> spans, List<Decision> decisions) {
        Submission submission = packs.submissionOf(pack);
        Map<String, Passage> originals = Passages.of(submission).stream()
                .collect(Collectors.toMap(Passage::ref, passage -> passage, (first, other) -> first));
        List<RedactedPassage> passages = pack.passages().stream()
                .map(passage -> redacted(originals.get(passage.ref()), spans.get(passage.ref())))
                .toList();
        packs.hold(packs.change(one, pack, submission, passages, decisions), pack.because());
    }

    private static RedactedPassage redacted(Passage original, List<Span> spans) {
        List<Span> inOrder = spans.stream()
                .sorted(java.util.Comparator.comparingInt(Span::start))
                .toList();
        return new RedactedPassage(original.ref(), Redactor.apply(original, inOrder), inOrder);
    }

    private static int next(Pack pack) {
        return pack.decisions().stream().mapToInt(Decision::number).max().orElse(0) + 1;
    }

    private static String refs(List<Placed> places) {
        return places.stream().map(Placed::ref).distinct().collect(Collectors.joining(", "));
    }

    private void note(String caseReference, String person, String refs, String because) {
        casebook.note(caseReference, Step.by(person, "Redaction of " + refs + " changed", because));
    }

    private static String said(What what, int places) {
        String where = places == 1 ? "" : " in " + places + " places";
        return switch (what) {
            case ACCEPTED -> "Kept hidden" + where + ".";
            case SHOWN -> "The panel will see the words" + where + ".";
            case HIDDEN -> "Hidden" + where + ".";
        };
    }
}

package org.postroom.console.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Deed;
import org.postroom.console.Wording;
import org.postroom.console.door.DirectorOnly;
import org.postroom.panel.Pack;
import org.postroom.panel.PackReview;
import org.postroom.panel.Packs;
import org.postroom.redaction.Kind;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Span;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about a pack: each change names the pack that was looked at, so that nobody changes another. */
@Component
class PackDesk {
    private static final int MOST_WORDS_CHARACTERS = 500;
    private static final String BY_HAND = "a person";

    private final Packs packs;
    private final PackReview review;

    PackDesk(Packs packs, PackReview review) {
        this.packs = packs;
        this.review = review;
    }

    /** A finding: in which pack and text, and where in it. */
    record Place(long pack, String ref, int start, int end) {}

    /**
     * Something more to hide.
     *
     * @param words exactly as they stand in the text
     * @param start where they stand, in UTF-16 units; null for wherever they stand in that text
     */
    record Addition(long pack, String ref, String words, @Nullable Integer start, Kind kind) {}

    /** The finding is right: it is doubtful no longer. */
    @Transactional
    Deed accept(String caseReference, Place place, String person) {
        return change(caseReference, place.pack(), place.ref(), person, spans -> {
            List<Span> changed = spans.stream()
                    .map(span -> stands(span, place) ? sure(span) : span)
                    .toList();
            return changed.equals(spans) ? Optional.empty() : Optional.of(changed);
        });
    }

    /** Every finding in a text is right. */
    @Transactional
    Deed acceptAll(String caseReference, long pack, String ref, String person) {
        return change(
                caseReference,
                pack,
                ref,
                person,
                spans -> Optional.of(spans.stream().map(PackDesk::sure).toList()));
    }

    /** The finding is wrong: the words are shown. */
    @Transactional
    Deed undo(String caseReference, Place place, String person) {
        return change(caseReference, place.pack(), place.ref(), person, spans -> {
            List<Span> rest =
                    spans.stream().filter(span -> !stands(span, place)).toList();
            return rest.size() == spans.size() ? Optional.empty() : Optional.of(rest);
        });
    }

    /** Something was missed: it is hidden too. */
    @Transactional
    Deed add(String caseReference, Addition more, String person) {
        if (more.words() == null || more.words().isBlank() || more.words().length() > MOST_WORDS_CHARACTERS) {
            return Deed.refused("Please give the words to hide, at most " + MOST_WORDS_CHARACTERS + " characters.");
        }
        Optional<Pack> pack = packs.newest(caseReference);
        if (pack.isEmpty()) {
            return Deed.unknown("There is no pack of that case.");
        }
        Map<String, String> originals = PackReading.originals(packs.submissionOf(pack.get()));
        String original = originals.get(more.ref());
        if (original == null) {
            return Deed.unknown("The pack has no text of that number.");
        }
        String label = label(pack.get(), originals, more);
        return change(caseReference, more.pack(), more.ref(), person, spans -> hiding(spans, original, more, label));
    }

    private static Optional<List<Span>> hiding(List<Span> spans, String original, Addition more, String label) {
        List<Span> all = new ArrayList<>(spans);
        for (int at = original.indexOf(more.words()); at >= 0; at = original.indexOf(more.words(), at + 1)) {
            int start = at;
            int end = at + more.words().length();
            boolean wanted = more.start() == null || more.start() == start;
            if (wanted && all.stream().noneMatch(span -> span.start() < end && start < span.end())) {
                all.add(new Span(start, end, more.kind(), label, BY_HAND, "A person hid it.", 1, false));
            }
        }
        return all.size() == spans.size() ? Optional.empty() : Optional.of(all);
    }

    /** The label that the same words bear elsewhere in the pack, so that the reader sees one person as one. */
    private static String label(Pack pack, Map<String, String> originals, Addition more) {
        for (RedactedPassage passage : pack.passages()) {
            String original = originals.getOrDefault(passage.ref(), "");
            for (Span span : passage.spans()) {
                if (original.substring(span.start(), span.end()).equalsIgnoreCase(more.words())) {
                    return span.replacement();
                }
            }
        }
        return KindWords.replacement(more.kind());
    }

    private Deed change(
            String caseReference,
            long seen,
            String ref,
            String person,
            Function<List<Span>, Optional<List<Span>>> change) {
        Optional<Pack> newest = packs.newest(caseReference);
        if (newest.isEmpty()) {
            return Deed.unknown("There is no pack of that case.");
        }
        if (newest.get().id() != seen) {
            return Deed.refused("The pack was changed in the meantime; look at it as it is now and try again.");
        }
        Optional<RedactedPassage> text = newest.get().passage(ref);
        if (text.isEmpty()) {
            return Deed.unknown("The pack has no text of that number.");
        }
        return change.apply(text.get().spans())
                .map(spans -> said(review.decide(caseReference, ref, spans, person)))
                .orElseGet(() ->
                        Deed.refused("Nothing changed: those words do not stand there, or they are hidden already."));
    }

    /** The pack may go to its panel. */
    @DirectorOnly
    @Transactional
    public Deed release(String caseReference, String person) {
        return packs.newest(caseReference).isEmpty()
                ? Deed.unknown("There is no pack of that case.")
                : said(review.release(caseReference, person));
    }

    /** The pack is taken back. */
    @DirectorOnly
    @Transactional
    public Deed recall(String caseReference, @Nullable String because, String person) {
        if (packs.newest(caseReference).isEmpty()) {
            return Deed.unknown("There is no pack of that case.");
        }
        return Wording.fault(because, "why it is recalled")
                .map(Deed::refused)
                .orElseGet(() -> said(review.recall(
                        caseReference, person, String.valueOf(because).strip())));
    }

    private static Deed said(PackReview.Answer answer) {
        return answer instanceof PackReview.Answer.Done ? Deed.done(answer.because()) : Deed.refused(answer.because());
    }

    private static boolean stands(Span span, Place place) {
        return span.start() == place.start() && span.end() == place.end();
    }

    private static Span sure(Span span) {
        return span.doubtful()
                ? new Span(
                        span.start(),
                        span.end(),
                        span.kind(),
                        span.replacement(),
                        span.recogniser(),
                        span.because(),
                        1,
                        false)
                : span;
    }
}

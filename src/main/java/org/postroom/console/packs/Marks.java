package org.postroom.console.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.console.packs.PackDesk.Addition;
import org.postroom.console.packs.PackDesk.Place;
import org.postroom.panel.Decision.Placed;
import org.postroom.panel.Pack;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Span;

/** The hidden stretches of one pack beside the applicant's own words: which of them belong together. */
final class Marks {
    private static final String BY_HAND = "a person";

    /** Below this certainty a finding is doubtful, and follows the decision about the first of its kind. */
    private static final double DOUBT = 0.6;

    /** A label that one person or body has to itself: Colleague A (nurse), Practice 2. */
    private static final Pattern OF_ONE =
            Pattern.compile("\\[\\p{Lu}[\\p{L} ]* (?:[A-Z]{1,2}|\\d{1,3})(?: \\(.*\\))?\\]");

    private final Pack pack;
    private final Map<String, String> originals;
    private final Map<Placed, String> words = new HashMap<>();

    /** {@code originals} are the texts of the submission that the pack was made from, by ref. */
    Marks(Pack pack, Map<String, String> originals) {
        this.pack = pack;
        this.originals = originals;
    }

    /** All of them, in the order of the form. */
    private Stream<Placed> all() {
        return pack.passages().stream()
                .flatMap(passage -> passage.spans().stream().map(span -> new Placed(passage.ref(), span)));
    }

    /** What is hidden just there. */
    Optional<Placed> at(Place place) {
        return all().filter(one -> one.ref().equals(place.ref())
                        && one.span().start() == place.start()
                        && one.span().end() == place.end())
                .findFirst();
    }

    /** What is doubtful in a text; in all texts when none is named. */
    List<Placed> doubtful(@Nullable String ref) {
        return all().filter(one ->
                        one.span().doubtful() && (ref == null || one.ref().equals(ref)))
                .toList();
    }

    /** One and the other mentions of the same. */
    List<Placed> withOthers(Placed one) {
        return Stream.concat(Stream.of(one), all().filter(other -> !other.equals(one) && isSame(one, other)))
                .toList();
    }

    /** The same words under the same label; and what was doubted only because of the same name. */
    private boolean isSame(Placed one, Placed other) {
        Span span = one.span();
        if (!span.replacement().equals(other.span().replacement())) {
            return false;
        }
        boolean bothDoubted = span.confidence() < DOUBT && other.span().confidence() < DOUBT;
        return words(one).equals(words(other))
                || bothDoubted && OF_ONE.matcher(span.replacement()).matches();
    }

    private String words(Placed one) {
        Span span = one.span();
        return words.computeIfAbsent(
                one, place -> folded(originals.getOrDefault(one.ref(), "").substring(span.start(), span.end())));
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
    }

    /** The open places where the words of an addition stand, as they will be hidden. */
    List<Placed> missed(Addition more) {
        String label = label(more);
        List<Placed> places = new ArrayList<>();
        for (RedactedPassage passage : pack.passages()) {
            boolean here = passage.ref().equals(more.ref());
            if (here || Boolean.TRUE.equals(more.others())) {
                places.addAll(missed(passage, more, label));
            }
        }
        return places;
    }

    private List<Placed> missed(RedactedPassage passage, Addition more, String label) {
        List<Placed> places = new ArrayList<>();
        String original = originals.getOrDefault(passage.ref(), "");
        String words = more.words();
        int after = 0;
        for (int at = original.indexOf(words); at >= 0; at = original.indexOf(words, at + 1)) {
            int start = at;
            int end = at + words.length();
            boolean here = more.start() != null
                    && more.start() == start
                    && passage.ref().equals(more.ref());
            boolean everywhere = more.start() == null || Boolean.TRUE.equals(more.others());
            boolean wanted = here || everywhere && isWhole(original, start, end);
            boolean free = passage.spans().stream().noneMatch(span -> span.start() < end && start < span.end());
            if (wanted && free && start >= after) {
                Span span = new Span(start, end, more.kind(), label, BY_HAND, "A person hid it.", 1, false);
                places.add(new Placed(passage.ref(), span));
                after = end;
            }
        }
        return places;
    }

    /** Whether no word goes on over the edges: "Ann" is not hidden in "Annual". */
    private static boolean isWhole(String text, int start, int end) {
        boolean before = start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
        boolean after = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
        return !before && !after;
    }

    /** The label that the same words bear elsewhere in the pack, so that the reader sees one person as one. */
    private String label(Addition more) {
        return all().filter(one -> words(one).equals(folded(more.words())))
                .map(one -> one.span().replacement())
                .findFirst()
                .orElse(KindWords.replacement(more.kind()));
    }
}

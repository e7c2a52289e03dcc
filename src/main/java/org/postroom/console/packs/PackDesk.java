package org.postroom.console.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Deed;
import org.postroom.console.Wording;
import org.postroom.console.door.DirectorOnly;
import org.postroom.panel.Decision.Placed;
import org.postroom.panel.Decision.What;
import org.postroom.panel.Pack;
import org.postroom.panel.PackDecisions;
import org.postroom.panel.PackReview;
import org.postroom.panel.Packs;
import org.postroom.redaction.text.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about a pack: each change names the pack that was looked at, so that nobody changes another. */
@Component
class PackDesk {
    private static final int MOST_WORDS_CHARACTERS = 500;

    private final Packs packs;
    private final PackReview review;
    private final PackDecisions decisions;

    PackDesk(Packs packs, PackReview review, PackDecisions decisions) {
        this.packs = packs;
        this.review = review;
        this.decisions = decisions;
    }

    /**
     * A finding: in which pack and text, and where in it.
     *
     * @param others whether the other mentions of the same are meant too; null means no
     */
    record Place(long pack, String ref, int start, int end, @Nullable Boolean others) {}

    /**
     * Something more to hide.
     *
     * @param words exactly as they stand in the text
     * @param start where they stand, in UTF-16 units; null for wherever they stand in that text
     * @param others whether they are meant wherever they stand in the pack; null means no
     */
    record Addition(
            long pack,
            String ref,
            String words,
            @Nullable Integer start,
            @Nullable Kind kind,
            @Nullable Boolean others) {}

    /** The finding is right: it is doubtful no longer. */
    @Transactional
    Deed accept(String caseReference, Place place, String person) {
        return decide(caseReference, place.pack(), What.ACCEPTED, person, marks -> marks.at(place).stream()
                .toList());
    }

    /** Every doubtful finding in a text is right; in the whole pack where no text is named. */
    @Transactional
    Deed acceptAll(String caseReference, long pack, @Nullable String ref, String person) {
        return decide(caseReference, pack, What.ACCEPTED, person, marks -> marks.doubtful(ref));
    }

    /** The finding is wrong: the words are shown. */
    @Transactional
    Deed undo(String caseReference, Place place, String person) {
        return decide(caseReference, place.pack(), What.SHOWN, person, marks -> marks.at(place)
                .map(one -> Boolean.TRUE.equals(place.others()) ? marks.withOthers(one) : List.of(one))
                .orElse(List.of()));
    }

    /** Something was missed: it is hidden too. */
    @Transactional
    Deed add(String caseReference, Addition more, String person) {
        if (more.words() == null || more.words().isBlank() || more.words().length() > MOST_WORDS_CHARACTERS) {
            return Deed.refused("Please give the words to hide, at most " + MOST_WORDS_CHARACTERS + " characters.");
        }
        if (more.kind() == null) {
            return Deed.refused("Please say what the words are, such as a person or a place.");
        }
        return decide(caseReference, more.pack(), What.HIDDEN, person, marks -> marks.missed(more));
    }

    /** A decision is taken back. */
    @Transactional
    Deed takeBack(String caseReference, long pack, int number, String person) {
        return packs.newest(caseReference).isEmpty()
                ? none()
                : said(decisions.takeBack(caseReference, pack, number, person));
    }

    private Deed decide(String caseReference, long seen, What what, String person, Choice choice) {
        Optional<Pack> pack = packs.newest(caseReference);
        if (pack.isEmpty()) {
            return none();
        }
        Map<String, String> originals = PackReading.originals(packs.submissionOf(pack.get()));
        List<Placed> places = choice.of(new Marks(pack.get(), originals));
        return said(decisions.decide(caseReference, seen, what, places, person));
    }

    /** Which places a decision is about. */
    private interface Choice {
        List<Placed> of(Marks marks);
    }

    /** The pack may go to its panel. */
    @DirectorOnly
    @Transactional
    public Deed release(String caseReference, String person) {
        return packs.newest(caseReference).isEmpty() ? none() : said(review.release(caseReference, person));
    }

    /** The pack is taken back. */
    @DirectorOnly
    @Transactional
    public Deed recall(String caseReference, @Nullable String because, String person) {
        if (packs.newest(caseReference).isEmpty()) {
            return none();
        }
        return Wording.fault(because, "why it is recalled")
                .map(Deed::refused)
                .orElseGet(() -> said(review.recall(
                        caseReference, person, String.valueOf(because).strip())));
    }

    private static Deed none() {
        return Deed.unknown("There is no pack of that case.");
    }

    private static Deed said(PackReview.Answer answer) {
        return answer instanceof PackReview.Answer.Done ? Deed.done(answer.because()) : Deed.refused(answer.because());
    }
}

package org.postroom.panel;

import java.time.Instant;
import java.util.List;
import org.postroom.redaction.Span;

/**
 * Something a person decided about a held pack, kept so that it can be taken back. It holds places and labels, no words.
 *
 * @param number counted from 1 in the order in which things were decided; never used twice in a pack
 * @param places where it was decided; several when one decision was meant for all mentions of a name
 * @param person who decided, by sign-in name
 */
public record Decision(int number, What what, List<Placed> places, String person, Instant at) {
    public Decision {
        places = List.copyOf(places);
    }

    /** What was decided. */
    public enum What {
        /** The doubtful words stay hidden. */
        ACCEPTED,
        /** The words are shown to the panel. */
        SHOWN,
        /** Words that nobody had found are hidden. */
        HIDDEN
    }

    /**
     * A hidden stretch in one of the pack's texts.
     *
     * @param ref the text
     * @param span as it was before it was accepted or shown; as it is now where a person hid it
     */
    public record Placed(String ref, Span span) {}

    /** How many doubts it settled. */
    public long doubtsSettled() {
        return places.stream().filter(place -> place.span().doubtful()).count();
    }
}

package org.postroom.letter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postroom.letter.Likeness.AfterHeld;
import org.postroom.letter.Likeness.CopyOf;
import org.postroom.letter.Likeness.Noted;
import org.postroom.letter.Likeness.Own;
import org.postroom.letter.Likeness.SameMessageId;
import org.postroom.letter.LikenessRows.Alike;
import org.postroom.letter.LikenessRows.Earlier;
import org.springframework.stereotype.Component;

/**
 * Tells whether a letter was there before. The same mail delivered twice, or through another alias, is a copy; one that
 * bears another's Message-ID and says something else is a letter of its own, and so is a forward, and the same mail again
 * after one that was held.
 */
@Component
class Likenesses {
    private static final Set<String> OF_MACHINES = Set.of("AUTOMATIC", "DELIVERY_REPORT");
    /**
     * The doors by which nobody's word was taken. Whoever knows a mail can also send it first with a machine's headers; and
     * a copy that was sorted itself, only to be set aside, speaks for no other.
     */
    private static final Set<String> NOT_TAKEN = Set.of("UNRECOGNISED", "AUTOMATIC", "DELIVERY_REPORT", "COPY");

    private final LikenessRows rows;
    private final RawLetters rawLetters;
    private final Clock clock;

    Likenesses(LikenessRows rows, RawLetters rawLetters, Clock clock) {
        this.rows = rows;
        this.rawLetters = rawLetters;
        this.clock = clock;
    }

    /** Says what the letter just entered has to do with those before it, and notes it; nobody enters its like meanwhile. */
    Likeness tell(long folio, Fingerprint print, String sha256) {
        Likeness likeness = likeness(folio, print, sha256);
        if (likeness instanceof CopyOf copy) {
            rows.note(folio, copy.earlier(), Noted.COPY, copy.because());
            rows.setAside(folio, copy.earlier(), copy.because(), clock.instant());
        } else if (likeness instanceof SameMessageId same) {
            rows.note(folio, same.earlier(), Noted.REUSED_MESSAGE_ID, same.because());
        } else if (likeness instanceof AfterHeld after) {
            rows.note(folio, after.earlier(), Noted.AFTER_HELD, after.because());
        }
        return likeness;
    }

    private Likeness likeness(long folio, Fingerprint print, String sha256) {
        List<Alike> alike = rows.alike(folio, sha256, print.content(), print.messageId());
        Optional<Earlier> same =
                alike.stream().filter(Alike::same).map(Alike::earlier).findFirst();
        if (same.isPresent() && isForAnother(same.get(), print)) {
            return new Own(
                    "Letter " + same.get().folio() + " is the same mail, delivered to another of our addresses.");
        }
        if (same.isPresent() && standsFor(same.get(), print, sha256)) {
            return CopyOf.letter(same.get().folio());
        }
        return alike.stream()
                .filter(earlier -> !earlier.same())
                .findFirst()
                .map(Alike::folio)
                .<Likeness>map(earlier -> new SameMessageId(
                        earlier,
                        "It bears the Message-ID of letter " + earlier
                                + " and says something else, so it is a letter of" + " its own."))
                .or(() -> same.map(earlier -> AfterHeld.letter(earlier.folio())))
                .orElse(Own.FIRST);
    }

    private boolean isForAnother(Earlier earlier, Fingerprint print) {
        return print(earlier).isForAnother(print);
    }

    /**
     * Whether the earlier letter was taken for what both are, or may still be. What anybody can know of a mail they can send
     * before it, so that one which was held must not stand in its way.
     */
    private boolean standsFor(Earlier earlier, Fingerprint print, String sha256) {
        if (earlier.sha256().equals(sha256) || earlier.door() == null) {
            return true;
        }
        boolean missesWhose = earlier.correspondent() == null && print(earlier).isForLess(print);
        return !NOT_TAKEN.contains(earlier.door()) && !missesWhose;
    }

    private Fingerprint print(Earlier earlier) {
        return rawLetters
                .findByFolio(earlier.folio())
                .map(letter -> Fingerprint.of(letter.raw()))
                .orElse(Fingerprint.UNKNOWN);
    }

    /**
     * Once a letter is sorted: the first copy that it does not stand for is a letter of its own, and the others of those
     * are copies of that one.
     *
     * @return the folio that is now to be sorted
     */
    Optional<Long> ownAfterAll(long folio) {
        rows.alone(rows.content(folio));
        Earlier sorted = rows.earlier(folio);
        List<Earlier> others = rows.copies(folio).stream()
                .filter(copy -> isForAnother(sorted, print(copy)) || !standsFor(sorted, print(copy), copy.sha256()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        promote(others.get(0), sorted);
        long own = others.get(0).folio();
        others.stream()
                .skip(1)
                .forEach(copy -> rows.renote(
                        copy.folio(), own, Noted.COPY, CopyOf.letter(own).because()));
        return Optional.of(own);
    }

    private void promote(Earlier copy, Earlier sorted) {
        if (isForAnother(sorted, print(copy))) {
            rows.forget(copy.folio());
        } else {
            String because = AfterHeld.letter(sorted.folio()).because();
            rows.renote(copy.folio(), sorted.folio(), Noted.AFTER_HELD, because);
        }
        rows.unsort(copy.folio());
    }

    /**
     * Once a letter is sorted: the same automatic mail or report again, which its own signs show to be no person's, is a
     * copy. One that says whose it is, where the first did not, is not.
     */
    void sorted(long folio, String door) {
        Optional<Noted> before = OF_MACHINES.contains(door)
                ? rows.of(folio).filter(noted -> noted.isCopy() || noted.kind().equals(Noted.AFTER_HELD))
                : Optional.empty();
        before.ifPresent(noted -> {
            Earlier earlier = rows.earlier(noted.earlier());
            if (door.equals(earlier.door()) && !print(earlier).isForLess(print(rows.earlier(folio)))) {
                String because = CopyOf.letter(earlier.folio()).because();
                rows.renote(folio, earlier.folio(), Noted.COPY, because);
                rows.setAside(folio, earlier.folio(), because, clock.instant());
            }
        });
    }

    /** What is noted of a letter. */
    Optional<Noted> of(long folio) {
        return rows.of(folio);
    }

    /** A person says that a copy is a letter of its own; false when it is none, or somebody has said so before. */
    boolean undo(long folio, String person) {
        boolean undone = rows.undo(folio, clock.instant(), person) == 1;
        if (undone) {
            rows.unsort(folio);
        }
        return undone;
    }
}

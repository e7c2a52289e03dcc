package org.postroom.letter;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.postroom.letter.Likeness.AfterHeld;
import org.postroom.letter.Likeness.CopyOf;
import org.postroom.letter.Likeness.Noted;
import org.postroom.letter.Likeness.Own;
import org.postroom.letter.Likeness.SameMessageId;
import org.postroom.letter.LikenessRows.Earlier;
import org.springframework.stereotype.Component;

/**
 * Tells whether a letter was there before. The same mail delivered twice, or through another alias, is a copy; one that
 * bears another's Message-ID and says something else is a letter of its own, and so is a forward, and the same mail again
 * after one that was held.
 */
@Component
class Likenesses {
    /** The doors by which nobody's word was taken: a letter behind them was not trusted, or thought a machine's. */
    private static final Set<String> NOT_TAKEN = Set.of("UNRECOGNISED", "AUTOMATIC", "DELIVERY_REPORT");

    private final LikenessRows rows;
    private final RawLetters rawLetters;
    private final Clock clock;

    Likenesses(LikenessRows rows, RawLetters rawLetters, Clock clock) {
        this.rows = rows;
        this.rawLetters = rawLetters;
        this.clock = clock;
    }

    /** The letter that this mail is already, under a name that it had before UIDVALIDITY changed. */
    Optional<Long> renamed(FetchedMail mail, String sha256) {
        return rows.rename(mail.mailbox(), mail.uidValidity(), mail.uid(), sha256, mail.internalDate());
    }

    /** Says what the letter just entered has to do with those before it, and notes it. */
    Likeness tell(long folio, byte[] raw, String sha256) {
        Fingerprint print = Fingerprint.of(raw);
        rows.alone(print.content() == null ? sha256 : print.content());
        rows.mark(folio, print.content(), print.messageId());
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
        Optional<Earlier> same = rows.same(folio, sha256, print.content());
        if (same.isPresent() && isForAnother(same.get(), print)) {
            return new Own(
                    "Letter " + same.get().folio() + " is the same mail, delivered to another of our addresses.");
        }
        if (same.isPresent() && standsFor(same.get(), print, sha256)) {
            return CopyOf.letter(same.get().folio());
        }
        return Optional.ofNullable(print.messageId())
                .flatMap(id -> rows.withMessageId(folio, id, sha256, print.content()))
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
     * Once a letter is sorted: its first copy is a letter of its own when this one was not taken, and the others are copies
     * of that one.
     *
     * @return the folio that is now to be sorted
     */
    Optional<Long> ownAfterAll(long folio) {
        rows.alone(rows.content(folio));
        Earlier sorted = rows.earlier(folio);
        Optional<Long> next = rows.copies(folio).stream()
                .filter(copy -> !standsFor(sorted, print(copy), copy.sha256()))
                .map(Earlier::folio)
                .findFirst();
        next.ifPresent(own -> {
            rows.handOn(folio, own, CopyOf.letter(own).because());
            rows.renote(own, Noted.AFTER_HELD, AfterHeld.letter(folio).because());
            rows.unsort(own);
        });
        return next;
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

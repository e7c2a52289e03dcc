package org.postroom.letter;

import java.time.Clock;
import java.util.Optional;
import org.postroom.letter.Likeness.CopyOf;
import org.postroom.letter.Likeness.Noted;
import org.postroom.letter.Likeness.Own;
import org.postroom.letter.Likeness.SameMessageId;
import org.postroom.letter.LikenessRows.Before;
import org.springframework.stereotype.Component;

/**
 * Tells whether a letter was there before. The same mail delivered twice, or through another alias, is a copy; one that
 * bears another's Message-ID and says something else is a letter of its own, and so is a forward.
 */
@Component
class Likenesses {
    private final LikenessRows rows;
    private final RawLetters rawLetters;
    private final Clock clock;

    Likenesses(LikenessRows rows, RawLetters rawLetters, Clock clock) {
        this.rows = rows;
        this.rawLetters = rawLetters;
        this.clock = clock;
    }

    /** The letter that this mail is already, under its name or one that it had before UIDVALIDITY changed. */
    Optional<Long> known(FetchedMail mail, String sha256) {
        return rows.known(mail.mailbox(), mail.uidValidity(), mail.uid(), sha256, mail.internalDate());
    }

    /** Says what the letter just entered has to do with those before it, and notes it. */
    Likeness tell(long folio, Fingerprint print, String sha256) {
        rows.alone(print.content() == null ? sha256 : print.content());
        Likeness likeness = likeness(folio, print, sha256);
        if (likeness instanceof CopyOf copy) {
            rows.note(folio, copy.earlier(), Noted.COPY, copy.because());
            rows.setAside(folio, copy.earlier(), copy.because(), clock.instant());
        } else if (likeness instanceof SameMessageId same) {
            rows.note(folio, same.earlier(), Noted.REUSED_MESSAGE_ID, same.because());
        }
        return likeness;
    }

    private Likeness likeness(long folio, Fingerprint print, String sha256) {
        Before before = rows.before(folio, sha256, print.content(), print.messageId());
        if (before.same() != null) {
            long earlier = before.same();
            return isForAnother(earlier, print)
                    ? new Own("Letter " + earlier + " is the same mail, delivered to another of our addresses.")
                    : new CopyOf(
                            earlier,
                            "It is the same mail as letter " + earlier
                                    + ", delivered again; it is kept and nothing is done about it twice.");
        }
        return Optional.ofNullable(before.withMessageId())
                .<Likeness>map(earlier -> new SameMessageId(
                        earlier,
                        "It bears the Message-ID of letter " + earlier
                                + " and says something else, so it is a letter of" + " its own."))
                .orElse(Own.FIRST);
    }

    private boolean isForAnother(long earlier, Fingerprint print) {
        return rawLetters
                .findByFolio(earlier)
                .map(letter -> Fingerprint.of(letter.raw()).isForAnother(print))
                .orElse(false);
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

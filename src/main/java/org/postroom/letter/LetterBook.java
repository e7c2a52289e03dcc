package org.postroom.letter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every letter in, kept raw and numbered by folio. Nothing is taken out of it but by a person: enclosures that are no
 * business of ours may be deleted, and the book says so.
 */
@Component("letterBook")
public class LetterBook {
    private final Letters letters;
    private final RawLetters rawLetters;
    private final LetterShares shares;
    private final Clock clock;

    LetterBook(Letters letters, RawLetters rawLetters, LetterShares shares, Clock clock) {
        this.shares = shares;
        this.letters = letters;
        this.rawLetters = rawLetters;
        this.clock = clock;
    }

    /**
     * Enters a mail as fetched, in one transaction with whatever the caller does in it. A mail entered before keeps the
     * folio it has.
     *
     * @return the folio, and whether it is new
     */
    @Transactional
    public Entered enter(FetchedMail mail) {
        return letters.enter(
                        mail.mailbox(),
                        mail.uidValidity(),
                        mail.uid(),
                        sha256(mail.raw()),
                        mail.raw().length,
                        mail.receivedAt(),
                        mail.internalDate(),
                        clock.instant())
                .map(folio -> {
                    letters.keepBytes(folio, mail.raw());
                    return new Entered(folio, true);
                })
                .orElseGet(() -> new Entered(known(mail), false));
    }

    private long known(FetchedMail mail) {
        return java.util.Objects.requireNonNull(letters.at(mail.mailbox(), mail.uidValidity(), mail.uid())
                .orElseThrow()
                .folio());
    }

    /** What entering gave. */
    public record Entered(long folio, boolean isNew) {
        /** Whether it is to be sorted: it is, once. */
        public boolean isToSort() {
            return isNew;
        }
    }

    /** The letter at {@code folio}. */
    public Letter at(long folio) {
        return letters.findByFolio(folio).orElseThrow(() -> missing(folio));
    }

    private static IllegalArgumentException missing(long folio) {
        return new IllegalArgumentException("There is no letter at folio " + folio + ".");
    }

    /** The raw bytes of the letter at {@code folio}. */
    public byte[] bytes(long folio) {
        return rawLetters.findByFolio(folio).orElseThrow(() -> missing(folio)).raw();
    }

    /** Those of the UIDs that are entered already. */
    public Set<Long> entered(String mailbox, long uidValidity, Collection<Long> uids) {
        return uids.isEmpty() ? Set.of() : Set.copyOf(letters.entered(mailbox, uidValidity, uids));
    }

    /** Notes where sorting sent a letter, and why. */
    @Transactional
    public void noteSorting(long folio, SortingNote note) {
        letters.sorted(
                folio,
                note.sender(),
                note.subject(),
                note.door(),
                note.because(),
                note.caseReference(),
                note.correspondent(),
                clock.instant());
    }

    /** What is noted of a letter when it is sorted. */
    public record SortingNote(
            @Nullable String sender,
            @Nullable String subject,
            String door,
            String because,
            @Nullable String caseReference,
            @Nullable String correspondent) {}

    /** Files a letter with a case. */
    @Transactional
    public void file(long folio, String caseReference) {
        letters.file(folio, caseReference);
    }

    /** Notes what of a letter belongs to one of several cases that it brought parts of. */
    @Transactional
    public void share(LetterShare share) {
        shares.share(share.folio(), share.caseReference(), share.fileNames(), share.hiddenWords());
    }

    /** What of a letter belongs to which case; empty for a letter that is one case's, or nobody's. */
    public List<LetterShare> shares(long folio) {
        return shares.shares(folio);
    }

    /** Deletes what is enclosed in a letter for good; its headers and its own words stay. */
    @Transactional
    public Deletion deleteEnclosures(long folio, String person, String because) {
        byte[] raw = bytes(folio);
        int files = LetterText.of(raw).enclosures().size();
        shares.replace(folio, WithoutEnclosures.of(raw));
        shares.noteDeletion(folio, files, clock.instant(), person, because);
        return shares.deletion(folio).orElseThrow();
    }

    /** Whether and why the enclosures of a letter were deleted. */
    public Optional<Deletion> deletion(long folio) {
        return shares.deletion(folio);
    }

    /** The letters filed with a case or shared with it, oldest first. */
    public List<Letter> ofCase(String caseReference) {
        return letters.ofCase(caseReference);
    }

    /** The latest letters, newest first. */
    public List<Letter> latest(int most) {
        return letters.latest(most);
    }

    static String sha256(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }
}

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
import org.postroom.letter.Letters.Place;
import org.postroom.letter.Likeness.Own;
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
    private final SenderSigns signs;
    private final Likenesses likenesses;
    private final Clock clock;

    LetterBook(
            Letters letters,
            RawLetters rawLetters,
            LetterShares shares,
            SenderSigns signs,
            Likenesses likenesses,
            Clock clock) {
        this.shares = shares;
        this.signs = signs;
        this.likenesses = likenesses;
        this.letters = letters;
        this.rawLetters = rawLetters;
        this.clock = clock;
    }

    /**
     * Enters a mail as fetched, in one transaction with whatever the caller does in it. A mail entered before keeps the
     * folio it has, also under a new UIDVALIDITY.
     *
     * @return the folio, and whether and how it is new
     */
    @Transactional
    public Entered enter(FetchedMail mail) {
        String sha256 = sha256(mail.raw());
        Fingerprint print = Fingerprint.of(mail.raw());
        Optional<Place> place = letters.enter(
                mail.mailbox(),
                mail.uidValidity(),
                mail.uid(),
                sha256,
                print.content(),
                print.messageId(),
                mail.raw(),
                mail.raw().length,
                mail.receivedAt(),
                mail.internalDate(),
                clock.instant());
        long folio = place.map(Place::folio).orElseGet(() -> known(mail));
        boolean isNew = place.filter(Place::isNew).isPresent();
        return new Entered(folio, isNew, isNew ? likenesses.tell(folio, print, sha256) : Own.FIRST);
    }

    private long known(FetchedMail mail) {
        return java.util.Objects.requireNonNull(letters.at(mail.mailbox(), mail.uidValidity(), mail.uid())
                .orElseThrow()
                .folio());
    }

    /**
     * What entering gave.
     *
     * @param isNew false for a mail that the book held already
     * @param likeness what a new letter has to do with those before it
     */
    public record Entered(long folio, boolean isNew, Likeness likeness) {
        /** Whether it is to be sorted: once, and a copy of another not at all. */
        public boolean isToSort() {
            return isNew && likeness.isActedUpon();
        }
    }

    /** What a letter has to do with an earlier one, where that is noted. */
    public Optional<Likeness.Noted> likeness(long folio) {
        return likenesses.of(folio);
    }

    /**
     * A person says that a copy is to be treated as a letter of its own; whoever calls puts down the task for sorting it.
     *
     * @return false when it is no copy, or somebody has said so before
     */
    @Transactional
    public boolean treatAsItsOwn(long folio, String person) {
        return likenesses.undo(folio, person);
    }

    /**
     * Once a letter is sorted: when nothing is done by it, the next mail of the same words is a letter of its own. Whoever
     * calls puts down the task for sorting that one.
     */
    @Transactional
    public Optional<Long> ownAfterAll(long folio) {
        return likenesses.ownAfterAll(folio);
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

    /** Notes where sorting sent a letter, and why; automatic mail that was there before is set aside as a copy. */
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
        likenesses.sorted(folio, note.door());
    }

    /** What is noted of a letter when it is sorted. */
    public record SortingNote(
            @Nullable String sender,
            @Nullable String subject,
            String door,
            String because,
            @Nullable String caseReference,
            @Nullable String correspondent) {}

    /** Notes the signs of who wrote a letter, in the place of any that were noted before. */
    @Transactional
    public void noteSigns(long folio, List<SenderSign> found) {
        signs.forget(folio);
        for (int place = 0; place < found.size(); place++) {
            SenderSign sign = found.get(place);
            signs.keep(folio, place, sign.kind().name(), sign.says().name(), sign.because());
        }
    }

    /** The signs of who wrote a letter; empty until it is sorted. */
    public List<SenderSign> signs(long folio) {
        return signs.of(folio);
    }

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
        return HexFormat.of().formatHex(sha256().digest(raw));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }
}

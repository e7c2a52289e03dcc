package org.postroom.outcome;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.postroom.casebook.Correspondent;
import org.postroom.casebook.Correspondent.Role;
import org.postroom.casebook.Correspondents;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterText;
import org.postroom.letter.Quotation;
import org.postroom.outbox.Outbox;
import org.postroom.outcome.ModerationRound.Word;
import org.springframework.stereotype.Component;

/** Opens the moderator's letters, and lays on the tray what of moderation waits for a person. */
@Component
class ModerationTray {
    static final String NOBODY = "No moderator named";
    static final String MESSAGE = "Moderator's message";
    static final String PREPARE = "Prepare the batch";
    static final String RELEASE = "Release the batch";

    private final LetterBook book;
    private final Correspondents correspondents;
    private final Outbox outbox;
    private final Tray tray;

    ModerationTray(LetterBook book, Correspondents correspondents, Outbox outbox, Tray tray) {
        this.book = book;
        this.correspondents = correspondents;
        this.outbox = outbox;
        this.tray = tray;
    }

    /** A letter from whoever holds a moderator's token, and from the address it was given to. */
    record FromModerator(String session, String sender, String body, long folio, Instant receivedAt) {}

    /** The letter, if it is a moderator's; else it goes to the tray. */
    Optional<FromModerator> moderatorsLetter(long folio) {
        Letter letter = book.at(folio);
        LetterText text = LetterText.of(book.bytes(folio));
        String sender = Objects.requireNonNullElse(text.sender(), "");
        Optional<FromModerator> found = Optional.ofNullable(letter.correspondent())
                .flatMap(correspondents::holding)
                .filter(one -> one.role() == Role.MODERATOR && one.address().equalsIgnoreCase(sender))
                .map(Correspondent::session)
                .map(session -> new FromModerator(session, sender, words(text, letter), folio, letter.receivedAt()));
        if (found.isEmpty()) {
            tray.lay(Matter.ofLetter(
                    "Letter not from the moderator",
                    folio,
                    "The letter does not come from the address of a session's moderator.",
                    "Read it; nothing of it was taken."));
        }
        return found;
    }

    /** The letter's text, with what is quoted from us marked. */
    private String words(LetterText text, Letter letter) {
        return Quotation.marked(text.body(), outbox.wrote(Objects.requireNonNull(letter.correspondent())));
    }

    void notTheirs(long folio, String session) {
        lay(
                folio,
                session,
                "The letter comes from somebody who is no longer the session's moderator.",
                "Read it; nothing of it was taken.");
    }

    void message(long folio, String session, String because) {
        lay(
                folio,
                session,
                because,
                "Read the letter; ask the moderator, then agree or send packs back on the session's page.");
    }

    private void lay(long folio, String session, String because, String nextStep) {
        tray.lay(new Matter(MESSAGE, null, session, folio, because, nextStep));
    }

    void nobodyNamed(String session) {
        tray.lay(Matter.ofSession(
                NOBODY,
                session,
                "Every panel of the session has scored and nobody is named to moderate it.",
                "Name the moderator on the session's page; the pack goes to them at once."));
    }

    void named(String session) {
        settle(NOBODY, session, "Postroom", "The pack was sent to the moderator.");
    }

    void agreed(String session, String because, Word word) {
        settle(NOBODY, session, word.person(), "Moderation is closed.");
        tray.lay(Matter.ofSession(
                PREPARE,
                session,
                "Moderation is closed: " + because,
                "Prepare the batch of outcomes; another person then releases it."));
    }

    void prepared(String session, long batch, String person) {
        settle(PREPARE, session, person, "The batch is prepared.");
        tray.lay(Matter.ofSession(
                RELEASE,
                session,
                "Batch " + batch + " was prepared by " + person + ".",
                "Look through the dry run and release it; the person who prepared it cannot."));
    }

    void dropped(String session, String person) {
        settle(RELEASE, session, person, "The batch was dropped.");
        tray.lay(Matter.ofSession(
                PREPARE, session, person + " dropped the batch.", "Prepare the batch of outcomes anew."));
    }

    void released(String session, String person) {
        settle(RELEASE, session, person, "The batch was released.");
    }

    private void settle(String kind, String session, String by, String resolution) {
        tray.open().stream()
                .filter(item -> item.kind().equals(kind) && session.equals(item.session()))
                .forEach(item -> tray.close(Objects.requireNonNull(item.id()), by, resolution));
    }
}

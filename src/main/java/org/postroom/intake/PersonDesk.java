package org.postroom.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postroom.casebook.ApplicantPost;
import org.postroom.casebook.ApplicantPost.ToApplicant;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.letter.Address;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.outbox.Draft;
import org.postroom.outbox.Grade;
import org.postroom.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays letters for a person on the tray; whoever asked something is told, once a day, that a person will answer. */
@Component("personDesk")
public class PersonDesk {
    private static final Map<Door, String> NEXT_STEP = Map.of(
            Door.QUESTION, "Answer it from the mailbox, then mark it as done.",
            Door.WITHDRAWAL, "Check that it is meant, then withdraw the case on its page.",
            Door.UNRECOGNISED, "Read it; file it with its case, treat it as what it is, or mark it as done.");
    private static final String ACKNOWLEDGEMENT = "question-received";

    private final LetterBook book;
    private final Tray tray;
    private final Outbox outbox;
    private final ApplicantPost post;

    PersonDesk(LetterBook book, Tray tray, Outbox outbox, ApplicantPost post) {
        this.book = book;
        this.tray = tray;
        this.outbox = outbox;
        this.post = post;
    }

    /** Lays the letter at {@code folio} on the tray. */
    @Transactional
    public void lay(long folio) {
        Letter letter = book.at(folio);
        Door door = Door.valueOf(Objects.requireNonNull(letter.door()));
        tray.lay(Matter.ofLetter(kind(door), folio, because(letter), NEXT_STEP.getOrDefault(door, "Read it."))
                .withCase(letter.caseReference()));
        if ((door == Door.QUESTION || door == Door.WITHDRAWAL) && Address.isOne(letter.sender())) {
            acknowledge(letter, folio, Objects.requireNonNull(letter.sender()));
        }
    }

    private static String because(Letter letter) {
        return letter.because() == null ? "Nobody noted why." : letter.because();
    }

    private static String kind(Door door) {
        return switch (door) {
            case QUESTION -> "Question for staff";
            case WITHDRAWAL -> "Withdrawal";
            default -> "Letter not understood";
        };
    }

    private void acknowledge(Letter letter, long folio, String sender) {
        if (letter.caseReference() != null) {
            post.write(new ToApplicant(
                            letter.caseReference(),
                            "folio " + folio,
                            ACKNOWLEDGEMENT,
                            Map.of(),
                            List.of(),
                            null,
                            folio,
                            "A person will answer.")
                    .graded(Grade.COURTESY));
            return;
        }
        outbox.post(new Draft(
                        ACKNOWLEDGEMENT + "/" + folio,
                        ACKNOWLEDGEMENT,
                        sender,
                        Map.of("name", "there", "reference", ""),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        folio)
                .graded(Grade.COURTESY));
    }
}

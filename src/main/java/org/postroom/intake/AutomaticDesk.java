package org.postroom.intake;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.intake.apart.LetterReader;
import org.postroom.intake.machine.Absence;
import org.postroom.intake.machine.MachineKind;
import org.postroom.intake.machine.MachineReader;
import org.postroom.intake.machine.WrittenBy;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.outbox.OutgoingLetter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps automatic mail with the case that it is about, and answers none of it (RFC 3834 §2). */
@Component("automaticDesk")
public class AutomaticDesk {
    /** The kind under which an automatic mail lies behind which a person may stand. */
    public static final String PERHAPS = "Perhaps automatic mail";

    private final LetterBook book;
    private final LetterReader reader;
    private final LetterTrace trace;
    private final Casebook casebook;
    private final Tray tray;

    AutomaticDesk(LetterBook book, LetterReader reader, LetterTrace trace, Casebook casebook, Tray tray) {
        this.book = book;
        this.reader = reader;
        this.trace = trace;
        this.casebook = casebook;
        this.tray = tray;
    }

    /**
     * What the panel may want to know of an automatic mail.
     *
     * @param token of the correspondent whom the letter went to that it answers; empty when nobody knows
     * @param sender the address it comes from; empty when it says none
     * @param until the first day on which they are surely back, ISO 8601; empty when it is not told or not clear
     * @param because what it says of that, one plain sentence
     */
    public record Noted(long folio, String token, String sender, String until, String because) {}

    /** Notes the automatic mail at {@code folio} with its case. */
    @Transactional
    public Noted note(long folio) {
        Letter letter = book.at(folio);
        OpenedMail mail = reader.read(book.bytes(folio)).mail();
        WrittenBy writer = MachineReader.read(mail, letter.receivedAt());
        OutgoingLetter answered = trace.of(mail, List.of(), mail.fromAddress(), letter.receivedAt())
                .map(LetterTrace.Traced::letter)
                .orElse(null);
        String reference = caseOf(letter, answered);
        Absence absence = writer instanceof WrittenBy.Machine machine
                ? machine.absence()
                : new Absence.NotTold("It was sorted as automatic mail.");
        boolean away = writer instanceof WrittenBy.Machine machine && machine.kind() == MachineKind.OUT_OF_OFFICE;
        if (reference != null) {
            file(folio, reference, answered, letter.because() + (away ? " " + absence.because() : ""));
        }
        boolean answersUs = answered != null || letter.caseReference() != null;
        if (writer instanceof WrittenBy.Machine machine) {
            PerhapsPerson.behind(machine, mail, answersUs).ifPresent(because -> lay(folio, reference, because));
        }
        return new Noted(
                folio,
                answered == null || answered.token() == null ? "" : answered.token(),
                mail.fromAddress() == null ? "" : mail.fromAddress(),
                absence instanceof Absence.Until until ? until.surelyBack().toString() : "",
                absence.because());
    }

    private void lay(long folio, @Nullable String reference, String because) {
        tray.lay(Matter.ofLetter(
                        PERHAPS,
                        folio,
                        because,
                        "Read it. If a person wrote it, do what it asks for by hand; else mark it as done.")
                .withCase(reference));
    }

    private void file(long folio, String reference, @Nullable OutgoingLetter answered, String because) {
        book.file(folio, reference);
        Step step = Step.byPostroom("Automatic mail kept", because).from(folio);
        casebook.note(reference, answered == null ? step : step.sending(answered.key()));
    }

    private @Nullable String caseOf(Letter letter, @Nullable OutgoingLetter answered) {
        return Stream.of(letter.caseReference(), answered == null ? null : answered.caseReference())
                .filter(reference ->
                        reference != null && casebook.find(reference).isPresent())
                .findFirst()
                .orElse(null);
    }
}

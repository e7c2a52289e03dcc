package org.postroom.console.tray;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.AnswerDesk;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.console.Wording;
import org.postroom.intake.SubmissionDesk;
import org.postroom.letter.LetterBook;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does about what lies on the tray. */
@Component
public class TrayDesk {
    private final Tray tray;
    private final Casebook casebook;
    private final AnswerDesk answers;
    private final LetterBook letterBook;
    private final TaskDesk tasks;
    private final EnclosureDeeds enclosures;

    TrayDesk(
            Tray tray,
            Casebook casebook,
            AnswerDesk answers,
            LetterBook letterBook,
            TaskDesk tasks,
            EnclosureDeeds enclosures) {
        this.answers = answers;
        this.enclosures = enclosures;
        this.tray = tray;
        this.casebook = casebook;
        this.letterBook = letterBook;
        this.tasks = tasks;
    }

    /** What a person may declare a letter to be. */
    public enum Treatment {
        /** Someone asks to apply. */
        ENQUIRY("enquire", "an enquiry"),
        /** An application, a supplement to one, or a reference. */
        SUBMISSION("submit", "an application, a supplement or a reference");

        private final String line;
        private final String words;

        Treatment(String line, String words) {
            this.line = line;
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    /** What lies on the tray now, oldest first. */
    public List<TrayLine> open() {
        return tray.open().stream().map(TrayLine::of).toList();
    }

    /** One matter; 404 when there is none. */
    public TrayLine item(long id) {
        return tray.item(id)
                .map(TrayLine::of)
                .orElseThrow(() -> Answer.missing("There is nothing numbered " + id + " on the tray."));
    }

    /** Takes a matter off the tray, with a note of what was done about it. */
    @Transactional
    public Deed done(long id, @Nullable String note, String person) {
        TrayLine item = item(id);
        return Wording.fault(note, "what was done about it")
                .map(Deed::refused)
                .or(() -> stillOpen(item))
                .orElseGet(() -> close(item, String.valueOf(note).strip(), person));
    }

    /** Files the matter's letter with a case; the matter stays on the tray. */
    @Transactional
    public Deed file(long id, String reference, String person) {
        TrayLine item = item(id);
        return cannotFile(item, reference).orElseGet(() -> {
            filed(item, reference.strip(), person);
            return Deed.done("The letter is filed with " + reference.strip() + ".");
        });
    }

    /** Sends the matter's letter on as what a person says it is, filed with a case where one is given. */
    @Transactional
    public Deed treat(long id, Treatment as, @Nullable String reference, String person) {
        TrayLine item = item(id);
        if (item.folio() == null) {
            return Deed.refused("There is no letter to send on; this matter is not about one.");
        }
        if (!item.isOpen()) {
            return Deed.refused("Somebody has dealt with this already.");
        }
        if (reference != null && !reference.isBlank()) {
            Optional<Deed> fault = cannotFile(item, reference);
            if (fault.isPresent()) {
                return fault.get();
            }
            filed(item, reference.strip(), person);
        }
        tasks.put(as.line, String.valueOf(item.folio()));
        tray.close(id, person, "Treated as " + as.words() + ".");
        return Deed.done("The letter goes on as " + as.words() + ".");
    }

    /** Deletes what is enclosed in the matter's letter for good; the matter stays on the tray. */
    @Transactional
    public Deed deleteEnclosures(long id, @Nullable String because, String person) {
        TrayLine item = item(id);
        if (item.folio() == null) {
            return Deed.refused("This matter is not about a letter.");
        }
        long folio = item.folio();
        return Wording.fault(because, "why the enclosures are deleted")
                .map(Deed::refused)
                .orElseGet(() -> enclosures.delete(
                        folio,
                        item.caseReference(),
                        person,
                        String.valueOf(because).strip()));
    }

    private Optional<Deed> stillOpen(TrayLine item) {
        return item.isOpen() ? Optional.empty() : Optional.of(Deed.refused("Somebody has dealt with this already."));
    }

    private Deed close(TrayLine item, String note, String person) {
        if (!tray.close(item.id(), person, note)) {
            return Deed.refused("Somebody has dealt with this already.");
        }
        if (item.kind().equals(SubmissionDesk.NOT_AN_APPLICATION) && item.folio() != null) {
            enclosures.delete(item.folio(), item.caseReference(), person, note);
        }
        if (item.caseReference() != null && casebook.find(item.caseReference()).isPresent()) {
            casebook.note(
                    item.caseReference(),
                    Step.by(person, "Took off the tray: " + item.group(), note).from(item.folio()));
            if (item.group().equals(AnswerDesk.SCANNED)) {
                answers.scanCompared(item.caseReference(), person, note);
            }
        }
        return Deed.done("Done; it is off the tray.");
    }

    private Optional<Deed> cannotFile(TrayLine item, String reference) {
        if (item.folio() == null) {
            return Optional.of(Deed.refused("There is no letter to file; this matter is not about one."));
        }
        return casebook.find(reference.strip()).isPresent()
                ? Optional.empty()
                : Optional.of(Deed.refused("There is no case of that reference; it looks like C26-0042."));
    }

    private void filed(TrayLine item, String reference, String person) {
        long folio = java.util.Objects.requireNonNull(item.folio());
        letterBook.file(folio, reference);
        casebook.note(
                reference,
                Step.by(person, "Filed a letter with the case", item.because()).from(folio));
    }
}

package org.postroom.award;

import java.util.Optional;
import org.postroom.award.RegisterEntry.Status;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a director decides about a register entry; each leaves its reason in the history, and the holder is told. */
@Component
public class RegisterDesk {
    private static final int MOST_REASON_CHARACTERS = 1000;

    private final RegisterEntries entries;
    private final EntryChanges changes;
    private final Grants grants;
    private final OutcomeLetters letters;
    private final Casebook casebook;

    RegisterDesk(
            RegisterEntries entries, EntryChanges changes, Grants grants, OutcomeLetters letters, Casebook casebook) {
        this.entries = entries;
        this.changes = changes;
        this.grants = grants;
        this.letters = letters;
        this.casebook = casebook;
    }

    /** What became of a request. */
    public sealed interface Answer {
        /** One plain sentence. */
        String because();

        /** It was done. */
        record Done(RegisterEntry entry, String because) implements Answer {}

        /** It was not done. */
        record Refused(String because) implements Answer {}
    }

    /** Takes an entry from the register: it stays to be seen, as withdrawn. */
    @Transactional
    public Answer withdraw(String number, String person, String because) {
        return locked(number)
                .map(entry -> entry.status() == Status.WITHDRAWN
                        ? new Answer.Refused("Entry " + number + " is withdrawn already.")
                        : changed(entry, Status.WITHDRAWN, person, because))
                .orElseGet(() -> new Answer.Refused("There is no register entry " + number + "."));
    }

    /**
     * Puts the name of a holder right; they get certificate and e-signature anew, under the same number, if the entry
     * is current.
     */
    @Transactional
    public Answer correctName(String number, String name, String person, String because) {
        Optional<RegisterEntry> entry = locked(number);
        Optional<String> tidied = HolderName.of(name);
        if (entry.isEmpty()) {
            return new Answer.Refused("There is no register entry " + number + ".");
        }
        if (tidied.isEmpty() || tidied.get().equals(entry.get().name())) {
            return new Answer.Refused("Give another name, of at most " + HolderName.MOST_CHARACTERS + " characters.");
        }
        String reference = entry.get().caseReference();
        Step corrected = Step.by(person, "Name on register entry " + number + " corrected", because);
        if (entry.get().status() != Status.CURRENT) {
            RegisterEntry renamed = grants.renameOnly(entry.get(), tidied.get());
            casebook.note(reference, corrected);
            return new Answer.Done(
                    renamed, "Entry " + number + " bears the new name; it is not current, so no papers were sent.");
        }
        Grant grant = grants.rename(entry.get(), tidied.get());
        casebook.note(reference, corrected);
        letters.corrected(casebook.locked(reference), grant);
        return new Answer.Done(grant.entry(), "Entry " + number + " bears the new name; the holder has the papers.");
    }

    /** Brings an entry back: a lapsed one at the director's word, a withdrawn one to where its retainers leave it. */
    @Transactional
    public Answer restore(String number, String person, String because) {
        return locked(number)
                .map(entry -> switch (entry.status()) {
                    case CURRENT -> new Answer.Refused("Entry " + number + " is current.");
                    case LAPSED -> changed(entry, Status.CURRENT, person, because);
                    case WITHDRAWN -> changed(entry, changes.standing(entry.caseReference()), person, because);
                })
                .orElseGet(() -> new Answer.Refused("There is no register entry " + number + "."));
    }

    private Answer changed(RegisterEntry entry, Status next, String person, String because) {
        String reason = because.strip();
        if (reason.isEmpty() || reason.length() > MOST_REASON_CHARACTERS) {
            return new Answer.Refused("Give a reason of at most " + MOST_REASON_CHARACTERS
                    + " characters; it stands in the history for good.");
        }
        changes.change(entry, next, person, reason);
        RegisterEntry now = entries.findByNumber(entry.number()).orElseThrow();
        return new Answer.Done(now, "Entry " + now.number() + " is now: " + next.words() + ".");
    }

    /** The entry as it is once its case is locked, so that two changes follow each other. */
    private Optional<RegisterEntry> locked(String number) {
        return entries.findByNumber(number).map(entry -> {
            casebook.locked(entry.caseReference());
            return entries.findByNumber(number).orElseThrow();
        });
    }
}

package org.postroom.console.tray;

import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.console.Deed;
import org.postroom.letter.Deletion;
import org.postroom.letter.LetterBook;
import org.springframework.stereotype.Component;

/** Deletes enclosures that are no business of ours: somebody's invoice, a stranger's letter, a file held as infected. */
@Component
class EnclosureDeeds {
    private final LetterBook letterBook;
    private final Casebook casebook;

    EnclosureDeeds(LetterBook letterBook, Casebook casebook) {
        this.letterBook = letterBook;
        this.casebook = casebook;
    }

    /** Deletes the enclosures of the letter at {@code folio}, unless a case's submission came with it. */
    Deed delete(long folio, @Nullable String caseReference, String person, String because) {
        if (casebook.countsOn(folio)) {
            return Deed.refused("A case's submission came with this letter, so its enclosures are kept.");
        }
        if (letterBook.deletion(folio).isPresent()) {
            return Deed.refused("The enclosures of this letter are deleted already.");
        }
        Deletion deletion = letterBook.deleteEnclosures(folio, person, because);
        if (caseReference != null && casebook.find(caseReference).isPresent()) {
            casebook.note(
                    caseReference,
                    Step.by(person, "Deleted the enclosures of a letter", because)
                            .from(folio));
        }
        return Deed.done(
                deletion.files() == 1
                        ? "The enclosure is deleted; the letter's own words stay."
                        : "The " + deletion.files() + " enclosures are deleted; the letter's own words stay.");
    }
}

package org.postroom.console.cases;

import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Casebook;
import org.postroom.console.Deed;
import org.postroom.console.Wording;
import org.postroom.intake.AddressDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person asks for about where an applicant is written to, checked before the desk does it. */
@Component
class AddressDeeds {
    private final Casebook casebook;
    private final AddressDesk desk;

    AddressDeeds(Casebook casebook, AddressDesk desk) {
        this.casebook = casebook;
        this.desk = desk;
    }

    /** Asks an address whether it is the applicant's. */
    @Transactional
    Deed ask(String reference, @Nullable String address, String person) {
        if (casebook.find(reference).isEmpty()) {
            return Deed.unknown("There is no case of that reference.");
        }
        return desk.ask(reference, String.valueOf(address), person)
                .map(Deed::refused)
                .orElseGet(() -> Deed.done("The address is asked; a reply with CONFIRM settles it."));
    }

    /** Writes to the applicant at this address from now on. */
    @Transactional
    Deed settle(String reference, @Nullable String address, @Nullable String because, String person) {
        if (casebook.find(reference).isEmpty()) {
            return Deed.unknown("There is no case of that reference.");
        }
        return Wording.fault(because, "how you know that the address is the applicant's")
                .map(Deed::refused)
                .orElseGet(() -> desk.settle(
                                reference,
                                String.valueOf(address),
                                person,
                                String.valueOf(because).strip())
                        .map(Deed::refused)
                        .orElseGet(() -> Deed.done("The applicant is written to at that address from now on.")));
    }
}

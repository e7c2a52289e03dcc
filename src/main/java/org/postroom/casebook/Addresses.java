package org.postroom.casebook;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where applicants may be written to when somebody else sent their application, and who those others are. While the
 * question is open, {@link ApplicantPost} holds every letter about the case.
 */
@Component
public class Addresses {
    private final AddressRows rows;
    private final Casebook casebook;
    private final Clock clock;

    Addresses(AddressRows rows, Casebook casebook, Clock clock) {
        this.rows = rows;
        this.casebook = casebook;
        this.clock = clock;
    }

    /** From now on no letter about the case leaves, until the address is settled. */
    @Transactional
    public void question(String caseReference, AddressQuestion.Reason reason, long folio) {
        rows.ask(caseReference, folio, reason.name());
    }

    /** The question about a case, open or settled. */
    public Optional<AddressQuestion> of(String caseReference) {
        return rows.findByCaseReference(caseReference);
    }

    /** The question about a case, while it is open. */
    public Optional<AddressQuestion> open(String caseReference) {
        return of(caseReference).filter(AddressQuestion::isOpen);
    }

    /** An address was asked whether it is the applicant's. */
    @Transactional
    public void asked(String caseReference, String address) {
        rows.asked(caseReference, address);
    }

    /** The applicant is written to at {@code address} from now on. */
    @Transactional
    public void settle(String caseReference, String address, Step step) {
        rows.settle(caseReference, clock.instant());
        casebook.writeTo(caseReference, address, step);
    }

    /** Somebody other than the applicant who sent part of the case. */
    @Transactional
    public void keepSender(CaseSender sender) {
        rows.keepSender(sender.caseReference(), sender.address(), sender.name(), sender.folio());
    }
}

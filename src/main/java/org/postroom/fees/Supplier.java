package org.postroom.fees;

import java.util.List;
import org.postroom.accreditation.Scheme;
import org.postroom.outbox.LetterHead;
import org.postroom.paper.Body;
import org.springframework.stereotype.Component;

/** The body that runs the scheme, as its papers name it, and how it is paid. */
@Component
public class Supplier {
    private final FeesSettings settings;
    private final Scheme scheme;
    private final LetterHead head;

    Supplier(FeesSettings settings, Scheme scheme, LetterHead head) {
        this.settings = settings;
        this.scheme = scheme;
        this.head = head;
    }

    /** The body with its address, for invoices, certificates and forms. */
    public Body body() {
        String name = settings.supplierName().isBlank() ? scheme.body() : settings.supplierName();
        return new Body(name, scheme.shortName(), scheme.address(), head.address(), scheme.website());
    }

    /** Its VAT registration number. */
    public String vatNumber() {
        return settings.vatNumber();
    }

    /** Days in which an invoice is to be paid. */
    public int paymentDays() {
        return settings.paymentDays();
    }

    /** Where to pay to, one line each. */
    public List<String> howToPay() {
        return List.of(
                "By bank transfer to: " + settings.accountName(),
                "Sort code: " + settings.sortCode(),
                "Account number: " + settings.accountNumber());
    }
}

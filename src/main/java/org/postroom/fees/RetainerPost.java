package org.postroom.fees;

import java.time.LocalDate;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.fees.RetainerDues.Due;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each step of a retainer, in a transaction of its own. */
@Component
class RetainerPost {
    private final Invoices invoices;
    private final SentInvoices sent;
    private final InvoiceDesk desk;
    private final Casebook casebook;
    private final FeeLetters letters;

    RetainerPost(Invoices invoices, SentInvoices sent, InvoiceDesk desk, Casebook casebook, FeeLetters letters) {
        this.invoices = invoices;
        this.sent = sent;
        this.desk = desk;
        this.casebook = casebook;
        this.letters = letters;
    }

    @Transactional
    public void issue(Due due, LocalDate day) {
        Order order = new Order(InvoiceKind.RETAINER, due.caseReference(), due.yearFrom());
        Issued issued = desk.issue(order, new InvoiceDesk.Cause(Step.POSTROOM, null), day);
        letters.retainer(casebook.locked(due.caseReference()), issued);
    }

    @Transactional
    public void remind(Invoice invoice, LocalDate day) {
        letters.retainerReminder(casebook.locked(invoice.caseReference()), sent.with(invoice));
        invoices.reminded(invoice.number(), day);
    }

    @Transactional
    public void lapse(Invoice invoice, LocalDate day, RetainerDues register) {
        String because = "The retainer of invoice " + invoice.number() + ", due on " + InWords.date(invoice.dueOn())
                + ", was not paid within the days of grace.";
        casebook.note(invoice.caseReference(), Step.byPostroom("Let the register entry lapse", because));
        register.lapse(invoice.caseReference(), because);
        invoices.lapsed(invoice.number(), day);
    }
}

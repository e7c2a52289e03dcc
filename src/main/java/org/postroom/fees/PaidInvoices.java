package org.postroom.fees;

import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Readiness;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.fees.PaymentDesk.Money;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What follows when an invoice is paid: the case goes on, the applicant has a receipt. */
@Component
class PaidInvoices {
    private final Casebook casebook;
    private final Readiness readiness;
    private final FeeLetters letters;
    private final Tray tray;
    private final ObjectProvider<RetainerDues> dues;

    PaidInvoices(
            Casebook casebook, Readiness readiness, FeeLetters letters, Tray tray, ObjectProvider<RetainerDues> dues) {
        this.casebook = casebook;
        this.readiness = readiness;
        this.letters = letters;
        this.tray = tray;
        this.dues = dues;
    }

    void partly(Invoice invoice, Money money, String because) {
        casebook.note(invoice.caseReference(), step(invoice, money, because));
    }

    void inFull(Invoice invoice, Money money, String because) {
        Step step = step(invoice, money, because);
        if (invoice.kind().opensCase()) {
            feePaid(invoice, money, step);
        } else {
            casebook.note(invoice.caseReference(), step);
            letters.retainerReceived(casebook.locked(invoice.caseReference()), invoice);
            dues.ifAvailable(register -> register.paid(invoice.caseReference(), because));
        }
    }

    private void feePaid(Invoice invoice, Money money, Step step) {
        Case one = casebook.recordFee(invoice.caseReference(), step);
        if (one.stage().isEnd()) {
            tray.lay(Tray.Matter.ofCase(
                    "Fee for a case that has ended",
                    one.reference(),
                    "Invoice " + invoice.number() + " was paid after the case had ended.",
                    "Ask the payer, and refund the fee or open the case again."));
            return;
        }
        Stage now =
                readiness.consider(one.reference(), Step.by(money.person(), "Moved the case on", "The fee is paid."));
        if (now == Stage.INVITED) {
            letters.pack(one, invoice, null, invoice.number());
        } else {
            letters.feeReceived(one, invoice);
        }
    }

    private static Step step(Invoice invoice, Money money, String because) {
        return Step.by(
                money.person(),
                "Recorded " + InWords.pounds(money.amount()) + " for invoice " + invoice.number(),
                because);
    }
}

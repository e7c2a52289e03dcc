/**
 * Fees: invoices, payments, bank statements, retainers; and the answer to an enquiry, which is an invoice.
 *
 * <p>Words: invoice (a VAT invoice with a number from an unbroken series), payment reference (what a payer quotes),
 * bank line (one line of a bank statement), retainer (the yearly fee of a register entry). Doors: {@code enquiryDesk}
 * for {@code task:enquire}, {@code invoiceDesk} for {@code task:invoice}, {@code retainers} for what falls due by the
 * Clock; {@link org.postroom.fees.PaymentDesk} and {@link org.postroom.fees.StatementDesk} for staff; {@link
 * org.postroom.fees.FeeLedger} to read it all back. Tables: {@code invoice}, {@code invoice_paper},
 * {@code invoice_counter}, {@code payment}, {@code bank_line}.
 *
 * <p>Standards: VAT Notice 700 and the VAT Regulations 1995 (SI 1995/2518) regulations 13 to 14 for invoices; RFC 4180
 * for statements, read leniently. Trouble: a payment in doubt is never guessed, it lies on the tray with its reason; an
 * invoice that was issued never changes.
 *
 * <p>Not here: how an invoice looks (paper), whether a paid case is complete (casebook), the register whose entries owe
 * retainers (award, through {@link org.postroom.fees.RetainerDues}), credit notes and refunds, which the bookkeeper
 * makes.
 */
@NullMarked
package org.postroom.fees;

import org.jspecify.annotations.NullMarked;

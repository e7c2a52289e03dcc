package org.postroom.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A VAT invoice. Holds every particular of a full VAT invoice in VAT Notice 700 section 16.3 (Value Added Tax
 * Regulations 1995, SI 1995/2518, regulation 14): number, time of supply, date of issue, supplier with address and
 * registration number, customer with address, description, quantity, unit price, rate, net, VAT in sterling.
 *
 * @param vatNumber the supplier's VAT registration number, with its {@code GB} prefix
 * @param number from an unbroken sequence
 * @param issued date of issue
 * @param taxPoint time of supply
 * @param billTo the customer's name and address, one line each
 * @param lines what is charged, pounds without VAT
 * @param vatRate percent
 * @param vat pounds
 * @param total pounds, with VAT
 * @param paymentReference what the payer must quote
 * @param howToPay instructions, one line each
 * @param terms when payment is due, one sentence
 */
public record InvoicePaper(
        Body body,
        String vatNumber,
        String number,
        LocalDate issued,
        LocalDate taxPoint,
        List<String> billTo,
        List<Line> lines,
        BigDecimal vatRate,
        BigDecimal vat,
        BigDecimal total,
        String paymentReference,
        List<String> howToPay,
        String terms) {

    /**
     * One line of an invoice.
     *
     * @param unitPrice pounds without VAT
     */
    public record Line(String description, int quantity, BigDecimal unitPrice) {
        /** Pounds without VAT. */
        public BigDecimal net() {
            return unitPrice.multiply(BigDecimal.valueOf(quantity));
        }
    }

    /**
     * Checks that the sum is right: an invoice that contradicts itself must not leave.
     *
     * @throws IllegalArgumentException when net and VAT are not the total
     */
    public InvoicePaper {
        billTo = List.copyOf(billTo);
        lines = List.copyOf(lines);
        howToPay = List.copyOf(howToPay);
        BigDecimal net = net(lines);
        if (net.add(vat).compareTo(total) != 0) {
            throw new IllegalArgumentException("Invoice " + number + " does not add up: net " + net + " and VAT " + vat
                    + " are not the total " + total + ".");
        }
    }

    /** Pounds without VAT, all lines. */
    public BigDecimal net() {
        return net(lines);
    }

    /** The invoice as PDF. */
    public Paper pdf() {
        Imprint imprint = new Imprint("Invoice " + number, "VAT invoice " + number + " from the " + body.name() + ".");
        return Paper.pdf(
                "invoice-" + number,
                Pdfs.rendered("invoice.html", imprint, Map.of("paper", this, "body", body, "amounts", amounts())));
    }

    private Map<String, Object> amounts() {
        return Map.of(
                "issued", PlainWords.date(issued),
                "taxPoint", PlainWords.date(taxPoint),
                "lines", lines.stream().map(Written::of).toList(),
                "net", PlainWords.pounds(net()),
                "rate", PlainWords.percent(vatRate),
                "vat", PlainWords.pounds(vat),
                "total", PlainWords.pounds(total));
    }

    private static BigDecimal net(List<Line> lines) {
        return lines.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A line with its amounts in words. */
    public record Written(String description, int quantity, String unitPrice, String net) {
        static Written of(Line line) {
            return new Written(
                    line.description(),
                    line.quantity(),
                    PlainWords.pounds(line.unitPrice()),
                    PlainWords.pounds(line.net()));
        }
    }
}

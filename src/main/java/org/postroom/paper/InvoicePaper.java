package org.postroom.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A VAT invoice. Holds every particular of a full VAT invoice in VAT Notice 700 section 16 (Value Added Tax
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

    /** VAT may be rounded a line or an invoice at a time, VAT Notice 700 section 17.5: a penny's difference is fine. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private static final int PENCE = 2;

    /**
     * Checks that the sums are right: an invoice that contradicts itself must not leave.
     *
     * @throws IllegalArgumentException in one sentence, when net and VAT are not the total, VAT is not the rate's
     *     share of net, or an amount has fractions of a penny
     */
    public InvoicePaper {
        billTo = List.copyOf(billTo);
        lines = List.copyOf(lines);
        howToPay = List.copyOf(howToPay);
        BigDecimal net = net(lines);
        require(
                net.add(vat).compareTo(total) == 0,
                "Invoice " + number + " does not add up: net " + net + " and VAT " + vat + " are not the total " + total
                        + ".");
        BigDecimal share = net.multiply(vatRate).movePointLeft(2);
        require(
                vat.subtract(share).abs().compareTo(ROUNDING) <= 0,
                "Invoice " + number + " does not add up: VAT " + vat + " is not " + vatRate + " % of " + net + ".");
        require(
                net.stripTrailingZeros().scale() <= PENCE
                        && vat.stripTrailingZeros().scale() <= PENCE,
                "Invoice " + number + " has an amount with fractions of a penny; round it first.");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
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

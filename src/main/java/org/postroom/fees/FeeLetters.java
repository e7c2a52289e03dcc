package org.postroom.fees;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.ApplicantPost;
import org.postroom.casebook.ApplicantPost.ToApplicant;
import org.postroom.casebook.Case;
import org.postroom.outbox.Draft.Enclosed;
import org.postroom.outbox.Grade;
import org.springframework.stereotype.Component;

/** The letters this room sends, each about one invoice. */
@Component
class FeeLetters {
    /** How what a letter is owed for begins when it says once more what was said before. */
    static final String AGAIN = "again-";

    static final String ENQUIRY = "enquiry";
    static final String FEE_AWAITED = "fee-awaited";
    static final String APPLICATION_PACK = "application-pack";
    private static final String FEE_RECEIVED = "fee-received";
    private static final String RETAINER = "retainer";
    private static final String RETAINER_REMINDER = "retainer-reminder";
    private static final String RETAINER_RECEIVED = "retainer-received";

    private final ApplicantPost post;
    private final ApplicationPapers papers;
    private final Supplier supplier;
    private final Scheme scheme;
    private final Framework framework;

    FeeLetters(ApplicantPost post, ApplicationPapers papers, Supplier supplier, Scheme scheme, Framework framework) {
        this.post = post;
        this.papers = papers;
        this.supplier = supplier;
        this.scheme = scheme;
        this.framework = framework;
    }

    /** Who can apply, what it costs, how to pay, the dates; with the invoice. */
    void enquiry(Case one, Issued issued, long folio, String owedFor) {
        Letter letter = new Letter(one, ENQUIRY, owedFor, folio, "They asked to apply; the fee comes first.");
        send(letter, about(issued.invoice()), List.of(file(issued)));
    }

    /** The form came before the fee: it is kept, and waits; with the invoice. */
    void feeAwaited(Case one, Issued issued, @Nullable Long folio, String owedFor) {
        Letter letter = new Letter(
                one, FEE_AWAITED, owedFor, folio, "The form came, the fee has not; no assessor sees it before.");
        send(letter, about(issued.invoice()), List.of(file(issued)));
    }

    /** The receipt, and the application pack. */
    void pack(Case one, Invoice paid, @Nullable Long folio, String owedFor) {
        Letter letter = new Letter(one, APPLICATION_PACK, owedFor, folio, "The fee is paid and no form has come yet.");
        send(letter, about(paid), papers.enclosures());
    }

    /** The receipt, when the form is here already. */
    void feeReceived(Case one, Invoice paid) {
        Letter letter = new Letter(one, FEE_RECEIVED, paid.number(), null, "The fee is paid; the form is here.");
        send(letter, about(paid), List.of());
    }

    /** Another year on the register; with the invoice. */
    void retainer(Case one, Issued issued) {
        Letter letter =
                new Letter(one, RETAINER, issued.invoice().number(), null, "A further year on the register begins.");
        send(letter, about(issued.invoice()), List.of(file(issued)));
    }

    /** The retainer is overdue; with the invoice, and the day on which the entry lapses. */
    void retainerReminder(Case one, Issued issued) {
        Letter letter = new Letter(
                one, RETAINER_REMINDER, issued.invoice().number(), null, "The retainer was not paid when it was due.");
        send(letter, about(issued.invoice()), List.of(file(issued)));
    }

    /** The receipt for a retainer. */
    void retainerReceived(Case one, Invoice paid) {
        Letter letter = new Letter(one, RETAINER_RECEIVED, paid.number(), null, "The retainer is paid.");
        send(letter, about(paid), List.of());
    }

    private record Letter(Case about, String template, String owedFor, @Nullable Long answers, String because) {}

    private void send(Letter letter, Map<String, Object> values, List<Enclosed> files) {
        post.write(new ToApplicant(
                        letter.about().reference(),
                        letter.owedFor(),
                        letter.template(),
                        values,
                        files,
                        null,
                        letter.answers(),
                        letter.because())
                .graded(letter.owedFor().startsWith(AGAIN) ? Grade.COURTESY : Grade.OWED));
    }

    private static Enclosed file(Issued issued) {
        return new Enclosed(
                issued.paper().fileName(),
                issued.paper().mediaType(),
                issued.paper().content());
    }

    private Map<String, Object> about(Invoice invoice) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "invoice", invoice.number(),
                "net", InWords.pounds(invoice.net()),
                "total", InWords.pounds(invoice.total()),
                "paymentReference", invoice.paymentReference(),
                "dueOn", InWords.date(invoice.dueOn()),
                "howToPay", supplier.howToPay()));
        values.put("body", supplier.body().name());
        values.put("shortName", supplier.body().shortName());
        values.put("award", framework.award());
        values.put("postNominals", framework.postNominals());
        values.put("resubmission", invoice.kind() == InvoiceKind.RESUBMISSION);
        values.put("sessions", papers.sessions().stream().map(FeeLetters::dates).toList());
        values.put("firstDeadline", InWords.date(papers.sessions().get(0).deadlineDay()));
        values.put("lapsesAfter", InWords.date(invoice.dueOn().plus(scheme.retainerGrace())));
        values.put("yearBegins", invoice.period().isEmpty() ? "" : InWords.date(LocalDate.parse(invoice.period())));
        values.put(
                "paidOn",
                Stream.ofNullable(invoice.paidOn())
                        .map(InWords::date)
                        .findFirst()
                        .orElse(""));
        return values;
    }

    private static String dates(AssessmentSession session) {
        return session.name() + ": apply by " + InWords.date(session.deadlineDay()) + ", outcome by "
                + InWords.date(session.releaseDay());
    }
}

package org.postroom.award;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.LetterDates;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.ApplicantPost;
import org.postroom.casebook.ApplicantPost.ToApplicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.fees.Invoice;
import org.postroom.fees.Issued;
import org.postroom.fees.Supplier;
import org.postroom.outbox.Draft.Enclosed;
import org.postroom.outbox.LetterHead;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.paper.ESignature;
import org.postroom.paper.Paper;
import org.springframework.stereotype.Component;

/** The letters that bring an outcome, as text and as HTML of the same words, or put its papers right. */
@Component
class OutcomeLetters {
    static final String AWARDED = "awarded";
    static final String NOT_YET_MET = "not-yet-met";

    private static final String CORRECTED = "certificate-corrected";
    private static final String SHOWN_BADGE = "badge.png";
    private static final String ONCE = "outcome";

    private final ApplicantPost post;
    private final Casebook casebook;
    private final LetterForms forms;
    private final OutcomeSheet sheet;
    private final Supplier supplier;
    private final Framework framework;
    private final Scheme scheme;
    private final RegisterAddress address;
    private final LetterHead head;

    OutcomeLetters(
            ApplicantPost post,
            Casebook casebook,
            LetterForms forms,
            OutcomeSheet sheet,
            Supplier supplier,
            Framework framework,
            Scheme scheme,
            RegisterAddress address,
            LetterHead head) {
        this.post = post;
        this.casebook = casebook;
        this.forms = forms;
        this.sheet = sheet;
        this.supplier = supplier;
        this.framework = framework;
        this.scheme = scheme;
        this.address = address;
        this.head = head;
    }

    /** Certificate, badge, e-signature, register entry and the first retainer's invoice. */
    OutgoingLetter awarded(Case one, Grant grant, Issued retainer) {
        Map<String, Object> values = values(one);
        values.put("number", grant.entry().number());
        values.put("awardedOn", LetterDates.day(grant.entry().awardedOn()));
        values.put("nextYear", LetterDates.day(grant.entry().awardedOn().plusYears(1)));
        values.put("entry", address.of(grant.entry().number()));
        values.put("signature", grant.signature().text());
        values.put("installation", ESignature.installationText());
        values.putAll(money(retainer.invoice()));
        Paper badge = grant.badge().png();
        Map<String, String> inHtml = Map.of(
                "signature", grant.signature().html("cid:" + head.contentId(SHOWN_BADGE)),
                "installation", ESignature.installationHtml());
        List<Enclosed> files = List.of(
                file(grant.certificate()),
                file(badge),
                file(grant.signature().page()),
                file(retainer.paper()),
                new Enclosed(SHOWN_BADGE, badge.mediaType(), badge.content()));
        String html = forms.html(AWARDED, values, inHtml, List.of());
        return post.write(
                new ToApplicant(one.reference(), ONCE, AWARDED, values, files, html, null, "The award was released."));
    }

    /** Certificate, badge and e-signature anew, with the name put right. */
    OutgoingLetter corrected(Case one, Grant grant) {
        Map<String, Object> values = Map.of(
                "number", grant.entry().number(),
                "holder", grant.entry().name(),
                "entry", address.of(grant.entry().number()));
        List<Enclosed> files = List.of(
                file(grant.certificate()),
                file(grant.badge().png()),
                file(grant.signature().page()));
        return post.write(new ToApplicant(
                one.reference(),
                "change-" + one.historyLength(),
                CORRECTED,
                values,
                files,
                null,
                null,
                "The name was put right."));
    }

    /** The explanation for each domain and the offer to resubmit. */
    OutgoingLetter notYetMet(Case one, Explanation explanation, ResubmissionOffer offer) {
        Map<String, Object> values = values(one);
        values.put("unmet", explanation.unmet());
        values.put("met", explanation.met());
        values.put("all", explanation.domains().size());
        values.put("lastDay", LetterDates.day(offer.lastDay()));
        values.put("net", ResubmissionOffer.pounds(offer.net()));
        values.put("total", ResubmissionOffer.pounds(offer.total()));
        Paper paper = sheet.of(one, explanation, values);
        String html = forms.html(
                NOT_YET_MET,
                values,
                Map.of(),
                explanation.unmet().stream().map(Told::title).toList());
        return post.write(new ToApplicant(
                one.reference(),
                ONCE,
                NOT_YET_MET,
                values,
                List.of(file(paper)),
                html,
                null,
                "The outcome was released."));
    }

    private Map<String, Object> values(Case one) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", casebook.applicant(one).greeting());
        values.put("reference", one.reference());
        values.put(
                "session",
                AssessmentSession.of(Objects.requireNonNull(one.session())).name());
        values.put("body", supplier.body().name());
        values.put("award", framework.award());
        values.put("postNominals", framework.postNominals());
        return values;
    }

    private Map<String, Object> money(Invoice invoice) {
        LocalDate lapsesAfter = invoice.dueOn().plus(scheme.retainerGrace());
        return Map.of(
                "invoice", invoice.number(),
                "net", ResubmissionOffer.pounds(invoice.net()),
                "total", ResubmissionOffer.pounds(invoice.total()),
                "dueOn", LetterDates.day(invoice.dueOn()),
                "lapsesAfter", LetterDates.day(lapsesAfter),
                "paymentReference", invoice.paymentReference(),
                "howToPay", supplier.howToPay());
    }

    private static Enclosed file(Paper paper) {
        return new Enclosed(paper.fileName(), paper.mediaType(), paper.content());
    }
}

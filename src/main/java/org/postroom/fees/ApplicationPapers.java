package org.postroom.fees;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Scheme;
import org.postroom.outbox.Draft.Enclosed;
import org.postroom.paper.ApplicationForm;
import org.postroom.paper.ApplicationForm.SessionDates;
import org.postroom.paper.Body;
import org.postroom.paper.GuidancePaper;
import org.postroom.paper.Paper;
import org.postroom.paper.ReferenceForm;
import org.springframework.stereotype.Component;

/** The files of the application pack: form (DOCX and fillable PDF), guidance, reference form. */
@Component
public class ApplicationPapers {
    private static final int SESSIONS_SHOWN = 3;

    private final Framework framework;
    private final Scheme scheme;
    private final Supplier supplier;
    private final Clock clock;

    /** Made once a session, as they say the same to everyone. */
    private volatile @Nullable Made made;

    private record Made(AssessmentSession from, List<Paper> papers) {}

    ApplicationPapers(Framework framework, Scheme scheme, Supplier supplier, Clock clock) {
        this.framework = framework;
        this.scheme = scheme;
        this.supplier = supplier;
        this.clock = clock;
    }

    /** The next sessions, soonest first, as of now. */
    List<AssessmentSession> sessions() {
        return Stream.iterate(AssessmentSession.receiving(clock.instant()), AssessmentSession::next)
                .limit(SESSIONS_SHOWN)
                .toList();
    }

    /** The papers, as of now. */
    public List<Paper> papers() {
        AssessmentSession from = sessions().get(0);
        Made last = made;
        if (last == null || !last.from().equals(from)) {
            last = new Made(from, make());
            made = last;
        }
        return last.papers();
    }

    List<Enclosed> enclosures() {
        return papers().stream()
                .map(paper -> new Enclosed(paper.fileName(), paper.mediaType(), paper.content()))
                .toList();
    }

    private List<Paper> make() {
        Body body = supplier.body();
        List<SessionDates> dates = sessions().stream()
                .map(session -> new SessionDates(session.name(), session.deadlineDay(), session.releaseDay()))
                .toList();
        ApplicationForm form = new ApplicationForm(body, framework, dates);
        return List.of(
                form.docx(),
                form.pdf(),
                new GuidancePaper(body, framework, dates, fees()).pdf(),
                new ReferenceForm(body, framework.award()).docx());
    }

    private List<String> fees() {
        return List.of(
                "Application: " + price(InvoiceKind.APPLICATION) + ", paid before you receive the application pack.",
                "Resubmission: " + price(InvoiceKind.RESUBMISSION) + ", within "
                        + scheme.resubmitWithin().toTotalMonths() + " months of an outcome of not yet met.",
                "Annual retainer, once you hold the award: " + price(InvoiceKind.RETAINER) + ".");
    }

    private String price(InvoiceKind kind) {
        Charge charge = Charge.of(kind.price(scheme), scheme.vatPercent());
        return InWords.pounds(charge.net()) + " + VAT (" + InWords.pounds(charge.total()) + ")";
    }
}

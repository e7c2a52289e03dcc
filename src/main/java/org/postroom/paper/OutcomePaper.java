package org.postroom.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The outcome letter that explains, domain by domain, what was met and what not yet.
 *
 * @param name of the applicant
 * @param session for example {@code January 2027}
 * @param sent date of the letter
 * @param opening what was decided, one paragraph each
 * @param domains in order
 * @param closing what can be done next, one paragraph each: resubmission, its fee and last day
 */
public record OutcomePaper(
        Body body,
        String name,
        String session,
        LocalDate sent,
        List<String> opening,
        List<DomainOutcome> domains,
        List<String> closing) {

    /**
     * The outcome of one domain.
     *
     * @param words of the scale that the panel's scores stand for, one an assessor
     * @param comments of the assessors, as they may be sent on
     */
    public record DomainOutcome(int number, String title, boolean met, List<String> words, List<String> comments) {
        /** {@code Met} or {@code Not yet met}. */
        public String verdict() {
            return met ? "Met" : "Not yet met";
        }
    }

    public OutcomePaper {
        opening = List.copyOf(opening);
        domains = List.copyOf(domains);
        closing = List.copyOf(closing);
    }

    /** The letter as PDF. */
    public Paper pdf() {
        Imprint imprint = new Imprint("Outcome, session " + session, "Outcome of assessment, session " + session + ".");
        Map<String, Object> values = Map.of("paper", this, "body", body, "date", PlainWords.date(sent));
        return Paper.pdf("outcome", Pdfs.rendered("outcome.html", imprint, values));
    }
}

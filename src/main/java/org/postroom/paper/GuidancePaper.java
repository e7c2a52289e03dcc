package org.postroom.paper;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.postroom.accreditation.Framework;

/**
 * The guidance for applicants: what is asked, how it is made anonymous and scored, dates, fees, how to send.
 *
 * @param sessions the next sessions, soonest first
 * @param fees one sentence each, from settings
 */
public record GuidancePaper(
        Body body, Framework framework, List<ApplicationForm.SessionDates> sessions, List<String> fees) {
    public GuidancePaper {
        sessions = List.copyOf(sessions);
        fees = List.copyOf(fees);
    }

    /** How many scores of the panel's make a domain met, in words. */
    public String passLevel() {
        return PlainWords.decimal(framework.passLevel());
    }

    /** How many assessors read an application, as a word. */
    public String panelSize() {
        return PlainWords.number(framework.panelSize());
    }

    /** How many domains there are, as a word. */
    public String numberOfDomains() {
        return PlainWords.number(framework.domains().size());
    }

    /** The scale, lowest score first, each as {@code 3: Sufficient evidence}. */
    public List<String> scale() {
        return IntStream.rangeClosed(
                        framework.scores().min(), framework.scores().max())
                .mapToObj(score -> score + ": " + framework.scores().label(score))
                .toList();
    }

    /** The guidance as PDF. */
    public Paper pdf() {
        Imprint imprint = new Imprint(
                "How to apply, " + framework.postNominals(), "Guidance for applicants to the " + body.name() + ".");
        return Paper.pdf("guidance", Pdfs.rendered("guidance.html", imprint, Map.of("paper", this, "body", body)));
    }
}

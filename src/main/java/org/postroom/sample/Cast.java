package org.postroom.sample;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Who takes part. Everybody is invented, and every host is one that can never be real (RFC 2606 §2). */
final class Cast {
    /** Somebody who applies, with the letter that brings their form. */
    record Applicant(MailPerson person, SampleLetter letter) {
        String address() {
            return person.address();
        }

        /** As the log calls them. */
        String shortName() {
            return person.name().split(" ")[0];
        }
    }

    private final MailServers servers;
    private final InstantSource time;

    /** Asks first, pays, and is awarded. */
    final Applicant grace;
    /** Has one reference sent by the referee, and has not yet met two domains. */
    final Applicant anil;
    /** Comes from a board that four assessors know, so that the panel is short for long. */
    final Applicant eilidh;
    /** Has a pack that lies with the office for long. */
    final Applicant mark;
    /** Has sent a form and not paid. */
    final Applicant roisin;
    /** Has paid and left four points without an answer. */
    final Applicant angharad;
    /** Has a pack that waits for review. */
    final Applicant weiling;

    /** Writes Anil's second reference. */
    final MailPerson referee;
    /** Moderates the session. */
    final MailPerson moderator;
    /** In the order of the lists that are imported; the last joins late. */
    final List<MailPerson> assessors;

    Cast(MailServers servers, InstantSource time) {
        this.servers = servers;
        this.time = time;
        grace = applicant("Grace Adeyemi-Field", "grace.adeyemifield@larkhillmc.example", "grace");
        anil = applicant("Anil Raval-Marsh", "anil.ravalmarsh@gmailish.example", "anil");
        eilidh = applicant("Eilidh MacAskill-Young", "eilidh.macaskill-young@nhsstrathlorne.example", "eilidh");
        mark = applicant("Mark Bishop", "mark@bishopfamily.example", "mark");
        roisin = applicant("Róisín McAteer", "roisin.mcateer@sperrinlakes.example", "roisin");
        angharad = applicant("Angharad Rhys-Pugh", "angharad@rhyspugh.example", "angharad");
        weiling = applicant("Wei-Ling Cheung", "weiling.cheung@postbox.example", "weiling");
        referee = person("Harjinder Sandhu", "h.sandhu@rusheylane.example");
        moderator = person("Professor Ottoline Baird", "ottoline.baird@moderating.example");
        assessors = new ArrayList<>();
        addAssessors(firstAssessors());
        addAssessors(lateAssessor());
    }

    /** The list that is imported first (RFC 4180). */
    static String firstAssessors() {
        return SampleLetter.text("assessors.csv");
    }

    /** The one who joins late. */
    static String lateAssessor() {
        return SampleLetter.text("late-assessor.csv");
    }

    /** Everybody who applies. */
    List<Applicant> applicants() {
        return List.of(grace, anil, eilidh, mark, roisin, angharad, weiling);
    }

    /** The assessor of that name. */
    MailPerson assessor(String name) {
        return assessors.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        name + " is an assessor, but not of the sample; the sample cannot answer for them."));
    }

    private void addAssessors(String csv) {
        csv.lines().skip(1).map(line -> line.split(",")).forEach(cells -> assessors.add(person(cells[0], cells[1])));
    }

    private Applicant applicant(String name, String address, String letter) {
        return new Applicant(person(name, address), SampleLetter.named(letter));
    }

    private MailPerson person(String name, String address) {
        return new MailPerson(name, address, servers, time);
    }
}

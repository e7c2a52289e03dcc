package org.postroom.panel;

import java.util.HashSet;
import java.util.Set;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Submission;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.known.KnownIdentity.Person;
import org.postroom.redaction.known.KnownIdentity.Role;

/** Tells redaction what a form's own sections say of the applicant, the practice and the referees. */
public final class Identities {
    private Identities() {}

    /** Everything the submission says outright. */
    public static KnownIdentity of(Submission submission) {
        return builder(submission).build();
    }

    /**
     * Everything that any version of a case's submission says, the newest first, the address that the applicant writes
     * from, and whoever else sent part of it: what an earlier form said still identifies, and so does a colleague's name.
     */
    public static KnownIdentity ofCase(Casebook casebook, Case one) {
        KnownIdentity.Builder known = KnownIdentity.builder();
        Set<String> named = new HashSet<>();
        for (int version = one.submissionVersion(); version > 0; version--) {
            casebook.submission(one.reference(), version).ifPresent(submission -> add(known, submission, named));
        }
        casebook.senders(one.reference())
                .forEach(sender -> add(
                        known.contact(sender.address()),
                        new Person(Role.COLLEAGUE, sender.name(), null, null, null, null),
                        named));
        return known.contact(casebook.applicant(one).email()).build();
    }

    private static KnownIdentity.Builder builder(Submission submission) {
        KnownIdentity.Builder known = KnownIdentity.builder();
        add(known, submission, new HashSet<>());
        return known;
    }

    private static void add(KnownIdentity.Builder known, Submission submission, Set<String> named) {
        Submission.Applicant applicant = submission.applicant();
        add(
                known,
                new Person(
                        Role.APPLICANT,
                        applicant.fullName(),
                        applicant.knownAs(),
                        applicant.title(),
                        applicant.jobTitle(),
                        null),
                named);
        known.practice(applicant.practiceName())
                .network(applicant.pcn())
                .network(applicant.icb())
                .place(applicant.town())
                .place(applicant.county())
                .address(applicant.address())
                .contact(applicant.postcode())
                .contact(applicant.email())
                .contact(applicant.phone())
                .id(applicant.membershipNumber())
                .id(applicant.odsCode())
                .date(applicant.dateOfBirth());
        submission.referees().forEach(referee -> add(known, referee, named));
        submission.hints().forEach(known::hint);
    }

    /** Somebody whom a newer version names alike is the same person, with one label. */
    private static void add(KnownIdentity.Builder known, Person person, Set<String> named) {
        if (named.add(person.role() + "/" + person.fullName() + "/" + person.knownAs())) {
            known.person(person);
        }
    }

    private static void add(KnownIdentity.Builder known, Submission.Referee referee, Set<String> named) {
        add(known, new Person(Role.REFEREE, referee.name(), null, null, referee.role(), null), named);
        known.organisation(referee.organisation()).contact(referee.email()).contact(referee.phone());
    }
}

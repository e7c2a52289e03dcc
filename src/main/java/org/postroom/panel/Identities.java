package org.postroom.panel;

import org.postroom.casebook.Submission;
import org.postroom.redaction.KnownIdentity;
import org.postroom.redaction.KnownIdentity.Person;
import org.postroom.redaction.KnownIdentity.Role;

/** Tells redaction what a form's own sections say of the applicant, the practice and the referees. */
public final class Identities {
    private Identities() {}

    /** Everything the submission says outright. */
    public static KnownIdentity of(Submission submission) {
        return builder(submission).build();
    }

    private static KnownIdentity.Builder builder(Submission submission) {
        Submission.Applicant applicant = submission.applicant();
        KnownIdentity.Builder known = KnownIdentity.builder()
                .person(new Person(
                        Role.APPLICANT,
                        applicant.fullName(),
                        applicant.knownAs(),
                        applicant.title(),
                        applicant.jobTitle(),
                        null))
                .practice(applicant.practiceName())
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
        submission.referees().forEach(referee -> add(known, referee));
        return known;
    }

    private static void add(KnownIdentity.Builder known, Submission.Referee referee) {
        known.person(new Person(Role.REFEREE, referee.name(), null, null, referee.role(), null))
                .organisation(referee.organisation())
                .contact(referee.email())
                .contact(referee.phone());
    }
}

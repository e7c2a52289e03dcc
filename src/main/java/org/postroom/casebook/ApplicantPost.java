package org.postroom.casebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postroom.outbox.Draft;
import org.postroom.outbox.Draft.Enclosed;
import org.postroom.outbox.Grade;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outbox.OutgoingLetter.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to applicants: every letter bears their token, threads with theirs, and stands in the case's history. */
@Component
public class ApplicantPost {
    private final Casebook casebook;
    private final Correspondents correspondents;
    private final Outbox outbox;
    private final Addresses addresses;

    ApplicantPost(Casebook casebook, Correspondents correspondents, Outbox outbox, Addresses addresses) {
        this.addresses = addresses;
        this.casebook = casebook;
        this.correspondents = correspondents;
        this.outbox = outbox;
    }

    /**
     * A letter to an applicant.
     *
     * @param owedFor with the case and the template, what it is owed for: unique for ever
     * @param template under {@code letters/}; it is given {@code name} and {@code reference} beside {@code values}
     * @param answers folio of the letter it answers, or null
     * @param because why it is sent, for the history
     * @param grade what it adds to what the applicant knows
     */
    public record ToApplicant(
            String caseReference,
            String owedFor,
            String template,
            Map<String, Object> values,
            List<Enclosed> enclosures,
            @Nullable String html,
            @Nullable Long answers,
            String because,
            Grade grade) {
        /** A letter that the process owes. */
        public ToApplicant(
                String caseReference,
                String owedFor,
                String template,
                Map<String, Object> values,
                List<Enclosed> enclosures,
                @Nullable String html,
                @Nullable Long answers,
                String because) {
            this(caseReference, owedFor, template, values, enclosures, html, answers, because, Grade.OWED);
        }

        /** The same letter, as one that may be said only so often. */
        public ToApplicant graded(Grade howOften) {
            return new ToApplicant(
                    caseReference, owedFor, template, values, enclosures, html, answers, because, howOften);
        }
    }

    /**
     * Posts a letter and notes it in the history; one that was owed and posted before is not posted again. While it is
     * open where the applicant may be written to, the letter is held instead.
     */
    @Transactional
    public OutgoingLetter write(ToApplicant letter) {
        Case one = casebook.locked(letter.caseReference());
        Applicant person = casebook.applicant(one);
        Map<String, Object> values = new HashMap<>(letter.values());
        values.put("name", person.greeting());
        values.put("reference", one.reference());
        String token = correspondents.applicant(one.reference(), person.email()).token();
        Draft draft = draft(letter, one, person, values, token);
        boolean held = addresses.open(one.reference()).isPresent();
        OutgoingLetter posted = held
                ? outbox.hold(outbox.compose(draft), "It is open yet where the applicant may be written to.")
                : outbox.post(draft);
        casebook.note(
                one.reference(),
                Step.byPostroom(
                                wrote(posted) + posted.subject(),
                                posted.state() == State.SPARED ? posted.because() : letter.because())
                        .from(letter.answers())
                        .sending(posted.key()));
        return posted;
    }

    private static String wrote(OutgoingLetter posted) {
        return switch (posted.state()) {
            case HELD -> "Held a letter to the applicant: ";
            case SPARED -> "Did not write again to the applicant: ";
            default -> "Wrote to the applicant: ";
        };
    }

    private static Draft draft(
            ToApplicant letter, Case one, Applicant person, Map<String, Object> values, String token) {
        return new Draft(
                        one.reference() + "/" + letter.template() + "/" + letter.owedFor(),
                        letter.template(),
                        person.email(),
                        values,
                        letter.enclosures(),
                        letter.html(),
                        token,
                        one.reference(),
                        one.session(),
                        letter.answers())
                .graded(letter.grade());
    }
}

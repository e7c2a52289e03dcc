package org.postroom.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.Applicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.fees.InvoiceDesk;
import org.postroom.fees.InvoiceKind;
import org.postroom.fees.Issued;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outcome.Batch;
import org.postroom.outcome.BatchDesk;
import org.postroom.outcome.Decision;
import org.postroom.outcome.Decisions;
import org.postroom.time.ServiceClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the outcome of a released case, once: all that an award gives, or the explanation of what is not yet met. */
@Component("awardDesk")
public class AwardDesk {
    /** The kind under which a case whose outcome could not be sent lies on the tray. */
    public static final String NOT_SENT = "Outcome not sent";

    private static final Logger log = LoggerFactory.getLogger(AwardDesk.class);

    private final Casebook casebook;
    private final Decisions decisions;
    private final BatchDesk batches;
    private final Grants grants;
    private final Explanations explanations;
    private final InvoiceDesk invoices;
    private final OutcomeLetters letters;
    private final Scheme scheme;
    private final Tray tray;
    private final Clock clock;

    AwardDesk(
            Casebook casebook,
            Decisions decisions,
            BatchDesk batches,
            Grants grants,
            Explanations explanations,
            InvoiceDesk invoices,
            OutcomeLetters letters,
            Scheme scheme,
            Tray tray,
            Clock clock) {
        this.casebook = casebook;
        this.decisions = decisions;
        this.batches = batches;
        this.grants = grants;
        this.explanations = explanations;
        this.invoices = invoices;
        this.letters = letters;
        this.scheme = scheme;
        this.tray = tray;
        this.clock = clock;
    }

    /** Sends the outcome of a case, all of it in one transaction; a case that has its outcome gets nothing more. */
    @Transactional
    public void send(String caseReference) {
        Case one = casebook.locked(caseReference);
        if (one.stage() == Stage.AWARDED || one.stage() == Stage.NOT_YET_MET) {
            log.info("The outcome of case {} was sent before; nothing is sent", caseReference);
            return;
        }
        Optional<Release> release = release(one);
        if (release.isEmpty()) {
            refuse(one, "It is not decided in a released batch: " + one.stage().words() + ".");
        } else if (release.get().decision().award()) {
            award(one, release.get());
        } else {
            explain(one, release.get());
        }
    }

    /** What was decided, and who let it go. */
    private record Release(Decision decision, String person) {
        String because() {
            return decision.because() + " Released in batch " + decision.batch() + ".";
        }
    }

    private Optional<Release> release(Case one) {
        return decisions
                .of(one.reference())
                .filter(decision -> one.stage() == Stage.DECIDED && decision.batch() != null)
                .flatMap(decision -> batches.find(Objects.requireNonNull(decision.batch()))
                        .filter(batch -> batch.state() == Batch.State.RELEASED)
                        .map(batch -> new Release(decision, Objects.requireNonNull(batch.releasedBy()))));
    }

    private void award(Case one, Release release) {
        Optional<String> name = nameOf(one);
        if (name.isEmpty()) {
            refuse(
                    one,
                    "The newest form gives no name that a certificate can bear (at most " + HolderName.MOST_CHARACTERS
                            + " characters).");
            return;
        }
        Grant grant = grants.grant(one.reference(), name.get(), release.because());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON);
        Issued retainer = invoices.issue(InvoiceKind.RETAINER, one.reference(), release.person(), today);
        OutgoingLetter letter = letters.awarded(one, grant, retainer);
        String action = "Awarded: register entry " + grant.entry().number();
        casebook.move(
                one.reference(),
                Stage.AWARDED,
                Step.by(release.person(), action, release.because()).sending(letter.key()));
        settle(one);
    }

    private void explain(Case one, Release release) {
        Explanation explanation = explanations.of(release.decision());
        ResubmissionOffer offer = ResubmissionOffer.of(scheme, clock.instant());
        OutgoingLetter letter = letters.notYetMet(one, explanation, offer);
        String leftOut = explanation.leftOut() == 0
                ? ""
                : " Comments left out because they might identify somebody: " + explanation.leftOut() + ".";
        casebook.move(
                one.reference(),
                Stage.NOT_YET_MET,
                Step.by(release.person(), "Not yet met", release.because() + leftOut)
                        .sending(letter.key()));
        settle(one);
    }

    private Optional<String> nameOf(Case one) {
        Applicant person = casebook.applicant(one);
        String ofForm = casebook.submission(one)
                .map(Submission::applicant)
                .map(Submission.Applicant::fullName)
                .orElse(null);
        return HolderName.of(ofForm, person.fullName());
    }

    private void settle(Case one) {
        tray.settled(NOT_SENT, one.reference(), Step.POSTROOM, "The outcome is sent.");
    }

    private void refuse(Case one, String because) {
        log.warn("No outcome of case {} is sent; it is on the tray", one.reference());
        tray.lay(Matter.ofCase(
                NOT_SENT,
                one.reference(),
                "The outcome was not sent. " + because,
                "Put right what the reason names, then have the outcome sent again from the case."));
    }
}

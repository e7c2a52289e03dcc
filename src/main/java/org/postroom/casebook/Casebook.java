package org.postroom.casebook;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Case.Eligibility;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases and their history: every change of a case is made here, and written into its history in the same breath. */
@Component
public class Casebook {

    private final Cases cases;
    private final Applicants applicants;
    private final Submissions submissions;
    private final History history;
    private final AddressRows addresses;
    private final Clock clock;

    Casebook(
            Cases cases,
            Applicants applicants,
            Submissions submissions,
            History history,
            AddressRows addresses,
            Clock clock) {
        this.addresses = addresses;
        this.cases = cases;
        this.applicants = applicants;
        this.submissions = submissions;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Whoever deals with letters from {@code address} does so one after the other until the transaction ends, so that two
     * letters that come at the same instant do not open two cases.
     */
    @Transactional
    public void takeTurns(String address) {
        applicants.takeTurns(address);
    }

    /** Opens a case for whoever writes from {@code address}. */
    @Transactional
    public Case open(String address, Stage stage, Step step) {
        Applicant person = applicants
                .withAddress(address)
                .orElseGet(() -> applicants.save(new Applicant(null, null, null, address, null, null, null)));
        return open(person, 1, null, stage, step);
    }

    /**
     * Opens a case for somebody whose form another person sent: a known person only when address and name are both
     * theirs, as colleagues share mailboxes.
     */
    @Transactional
    public Case openFor(String address, @Nullable String fullName, Stage stage, Step step) {
        Applicant person = applicants.allWithAddress(address).stream()
                .filter(known -> fullName != null && fullName.equalsIgnoreCase(known.fullName()))
                .findFirst()
                .orElseGet(() -> applicants.save(new Applicant(null, fullName, null, address, null, null, null)));
        return open(person, 1, null, stage, step);
    }

    /** Letters to the applicant of a case go to {@code address} from now on. */
    @Transactional
    public void writeTo(String reference, String address, Step step) {
        Case one = locked(reference);
        Applicant known = applicant(one);
        applicants.save(new Applicant(
                known.id(),
                known.fullName(),
                known.knownAs(),
                address,
                known.membershipNumber(),
                known.practiceName(),
                known.nation()));
        record(one, step);
    }

    /** Opens the next attempt of a case that was not yet met. */
    @Transactional
    public Case reopen(Case previous, Stage stage, Step step) {
        return open(applicant(previous), previous.attempt() + 1, previous.reference(), stage, step);
    }

    private Case open(Applicant person, int attempt, @Nullable String previous, Stage stage, Step step) {
        Instant now = clock.instant();
        String reference = "C%02d-%04d"
                .formatted(ZonedDateTime.ofInstant(now, ServiceClock.LONDON).getYear() % 100, cases.nextNumber());
        Case opened = cases.save(new Case(reference, person.key(), attempt, previous, now, stage, now));
        return record(opened, step);
    }

    /** The case of that reference, locked for the length of the transaction. */
    @Transactional
    public Case locked(String reference) {
        return cases.findByReference(reference)
                .orElseThrow(() -> new IllegalArgumentException("There is no case " + reference + "."));
    }

    /** The case of that reference. */
    public Optional<Case> find(String reference) {
        return cases.findById(reference);
    }

    /** Moves a case to a stage: the only way a stage changes. Moving to where it stands only writes the history. */
    @Transactional
    public Case move(String reference, Stage next, Step step) {
        Case one = locked(reference);
        if (one.stage() != next) {
            one.moveTo(next, clock.instant());
        }
        return record(one, step);
    }

    /** Writes a step into the history that changes nothing else. */
    @Transactional
    public void note(String reference, Step step) {
        record(locked(reference), step);
    }

    /** A person has recorded the fee. */
    @Transactional
    public Case recordFee(String reference, Step step) {
        Case one = locked(reference);
        one.recordFee();
        return record(one, step);
    }

    /** Eligibility as declared, or as a person judged it. */
    @Transactional
    public Case judge(String reference, Eligibility verdict, Step step) {
        Case one = locked(reference);
        one.judge(verdict);
        return record(one, step);
    }

    /** What is missing from the submission is left out by choice. */
    @Transactional
    public Case acceptAsIs(String reference, Step step) {
        Case one = locked(reference);
        one.acceptAsIs();
        return record(one, step);
    }

    /** Puts a case into a session. */
    @Transactional
    public Case joinSession(String reference, String session, Step step) {
        Case one = locked(reference);
        one.joinSession(session);
        return record(one, step);
    }

    /** Keeps a newer version of the submission, and what it says of the applicant. */
    @Transactional
    public Case submit(String reference, Submission content, @Nullable Long folio, Instant receivedAt, Step step) {
        Case one = locked(reference);
        int version = one.submissionVersion() + 1;
        submissions.save(new SubmissionVersion(null, reference, version, folio, receivedAt, Json.write(content)));
        learn(one, content.applicant());
        one.takeVersion(version, receivedAt);
        return record(one, step);
    }

    /** Keeps a newer version of the submission in which a person put something right; what was received stays as it was. */
    @Transactional
    public Case amend(String reference, Submission content, Step step) {
        Case one = locked(reference);
        Instant received = one.submittedAt() == null ? clock.instant() : one.submittedAt();
        int version = one.submissionVersion() + 1;
        submissions.save(new SubmissionVersion(null, reference, version, null, received, Json.write(content)));
        one.takeVersion(version, received);
        return record(one, step);
    }

    private void learn(Case one, Submission.Applicant details) {
        Applicant known = applicant(one);
        applicants.save(new Applicant(
                known.id(),
                newer(details.fullName(), known.fullName()),
                newer(details.knownAs(), known.knownAs()),
                known.email(),
                newer(details.membershipNumber(), known.membershipNumber()),
                newer(details.practiceName(), known.practiceName()),
                known.nation()));
    }

    private static @Nullable String newer(@Nullable String found, @Nullable String before) {
        return found == null ? before : found;
    }

    private Case record(Case one, Step taken) {
        Step step = goingBackToALetter(one, taken);
        HistoryEntry entry = history.save(HistoryEntry.sealed(
                one.reference(),
                one.historyLength() + 1,
                clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                step,
                one.historyHead()));
        one.chain(entry);
        return cases.save(one);
    }

    /** A step that the machine took by the Clock alone names the last letter of the case, in or out, that led to it. */
    private Step goingBackToALetter(Case one, Step step) {
        if (step.namesLetterOrPerson()) {
            return step;
        }
        return history.lastWithLetter(one.reference())
                .map(before -> new Step(step.actor(), step.action(), step.because(), before.folio(), before.outgoing()))
                .orElse(step);
    }

    /** The person of a case. */
    public Applicant applicant(Case one) {
        return applicants.findById(one.applicant()).orElseThrow();
    }

    /** The newest version of a case's submission. */
    public Optional<Submission> submission(Case one) {
        return submission(one.reference(), one.submissionVersion());
    }

    /** One version of a case's submission. */
    public Optional<Submission> submission(String reference, int version) {
        return submissions
                .findByCaseReferenceAndVersion(reference, version)
                .map(kept -> Json.read(kept.content(), Submission.class));
    }

    /** Whether a version of some case's submission came with the letter at {@code folio}. */
    public boolean countsOn(long folio) {
        return submissions.existsByFolio(folio);
    }

    /** A case's history, oldest first. */
    public List<HistoryEntry> history(String reference) {
        return history.findByCaseReferenceOrderByNumber(reference);
    }

    /** Whoever other than the applicant sent part of a case. */
    public List<CaseSender> senders(String reference) {
        return addresses.senders(reference);
    }

    /** The cases at a stage. */
    public List<Case> at(Stage stage) {
        return cases.findByStageOrderByReference(stage);
    }

    /** The cases of a session. */
    public List<Case> inSession(String session) {
        return cases.findBySessionOrderByReference(session);
    }

    /** The cases of whoever writes from {@code address}, newest first. */
    public List<Case> ofAddress(String address) {
        return cases.ofAddress(address);
    }

    /** The cases of people of that full name, newest first. */
    public List<Case> ofName(String fullName) {
        return cases.ofName(fullName);
    }

    /** Cases whose reference, person, address, practice or membership number holds {@code words}, newest first. */
    public List<Case> search(String words, int most, int skip) {
        String escaped = words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return cases.search(words.strip(), "%" + escaped + "%", most, skip);
    }
}

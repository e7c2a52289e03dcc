package org.postroom.intake;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.casebook.AddressQuestion;
import org.postroom.casebook.AddressQuestion.Reason;
import org.postroom.casebook.Addresses;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Correspondents;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Tray;
import org.postroom.letter.LetterBook;
import org.postroom.outbox.Draft;
import org.postroom.outbox.Outbox;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles where an applicant is written to, when somebody else sent the application: an officer chooses, or has an address
 * asked whose owner answers CONFIRM. Where the form came beside another applicant's, only that answer counts.
 */
@Component("addressDesk")
public class AddressDesk {
    /** The tray's matter while the question is open. */
    static final String MATTER = "Where to write to the applicant";

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]{3,250}");

    private final Addresses addresses;
    private final Casebook casebook;
    private final Correspondents correspondents;
    private final LetterBook book;
    private final Outbox outbox;
    private final ApplicantNotices notices;
    private final Tray tray;
    private final TaskDesk tasks;

    AddressDesk(
            Addresses addresses,
            Casebook casebook,
            Correspondents correspondents,
            LetterBook book,
            Outbox outbox,
            ApplicantNotices notices,
            Tray tray,
            TaskDesk tasks) {
        this.addresses = addresses;
        this.casebook = casebook;
        this.correspondents = correspondents;
        this.book = book;
        this.outbox = outbox;
        this.notices = notices;
        this.tray = tray;
        this.tasks = tasks;
    }

    static boolean isAddress(String words) {
        return ADDRESS.matcher(words.strip()).matches();
    }

    /**
     * Has an address asked whether it is the applicant's, in a letter that names nobody.
     *
     * @return why that cannot be done, one sentence; empty when the letter is in the outbox
     */
    @Transactional
    public Optional<String> ask(String caseReference, String address, String person) {
        Optional<AddressQuestion> question = addresses.open(caseReference);
        String to = address.strip();
        Optional<String> fault = question.isEmpty()
                ? Optional.of("It is settled already where the applicant of this case is written to.")
                : fault(question.get(), to);
        if (fault.isEmpty()) {
            addresses.asked(caseReference, to);
            long posted = outbox.post(Draft.aboutCase(
                            caseReference + "/confirm-address/" + to,
                            "confirm-address",
                            to,
                            Map.of(),
                            correspondents.applicant(caseReference, to).token(),
                            caseReference))
                    .key();
            casebook.note(
                    caseReference,
                    Step.by(person, "Asked " + to + " to confirm the address", "Somebody else sent the application.")
                            .sending(posted));
        }
        return fault;
    }

    private Optional<String> fault(AddressQuestion question, String address) {
        if (!isAddress(address)) {
            return Optional.of("That is no email address.");
        }
        boolean senders = casebook.senders(question.caseReference()).stream()
                .anyMatch(sender -> sender.address().equalsIgnoreCase(address));
        return senders && question.reason() == Reason.BESIDE_ANOTHER
                ? Optional.of("The other applicant writes from that address; ask for one of the applicant's own.")
                : Optional.empty();
    }

    /**
     * An officer knows where the applicant is to be written to.
     *
     * @return why that cannot be done, one sentence; empty when the letters that were held are on their way
     */
    @Transactional
    public Optional<String> settle(String caseReference, String address, String person, String because) {
        Optional<AddressQuestion> question = addresses.open(caseReference);
        if (question.isEmpty()) {
            return Optional.of("It is settled already where the applicant of this case is written to.");
        }
        if (question.get().reason() == Reason.BESIDE_ANOTHER) {
            return Optional.of("The form came beside another applicant's, so only a reply from the applicant's own"
                    + " address settles it; have the address asked.");
        }
        Optional<String> fault = fault(question.get(), address.strip());
        if (fault.isEmpty()) {
            settled(
                    caseReference,
                    address.strip(),
                    Step.by(person, "Settled where the applicant is written to", because));
        }
        return fault;
    }

    /** Whether the question about a case is open. */
    boolean isOpen(String caseReference) {
        return addresses.open(caseReference).isPresent();
    }

    /**
     * The applicant's own letter, or reply, tells where to write, when it comes from the address that was asked last. One
     * that was asked before, wrongly, still holds a token of the case.
     *
     * @return whether the question is settled now
     */
    boolean heardFrom(Case one, Delivered delivered) {
        boolean fromTheAsked = addresses
                .open(one.reference())
                .filter(question -> delivered.sender().equalsIgnoreCase(question.asked()))
                .isPresent();
        if (fromTheAsked) {
            confirmed(one, delivered);
        }
        return fromTheAsked;
    }

    private void confirmed(Case one, Delivered delivered) {
        settled(
                one.reference(),
                delivered.sender(),
                new Step(
                        "applicant",
                        "Confirmed the address",
                        "A letter came from the applicant's own address.",
                        delivered.folio(),
                        null));
    }

    private void settled(String reference, String address, Step step) {
        addresses.settle(reference, address, step);
        tray.settled(MATTER, reference, step.actor(), step.because());
        Case one = casebook.locked(reference);
        Submission submission = casebook.submission(one).orElseThrow();
        AssessmentSession session = AssessmentSession.of(Objects.requireNonNull(one.session()));
        notices.checklist(one, submission, submission.problems(), session, null);
        if (one.stage() == Stage.FEE_AWAITED) {
            tasks.put("invoice", reference);
        }
    }
}

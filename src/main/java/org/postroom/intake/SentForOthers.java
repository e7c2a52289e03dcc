package org.postroom.intake;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.AddressQuestion.Reason;
import org.postroom.casebook.Addresses;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.intake.form.Names;
import org.springframework.stereotype.Component;

/**
 * Takes in what somebody sent for another person. The applicant is whoever the form names; the sender learns that it
 * arrived and no more; and no letter about the case leaves before it is settled where the applicant may be written to.
 */
@Component
class SentForOthers {
    static final String SENT_BY_ANOTHER = "Sent by somebody else for an open case";
    static final String SENDER_UNKNOWN = "Sent by nobody known for an open case";

    private final Casebook casebook;
    private final Addresses addresses;
    private final Keeping keeping;
    private final ApplicantNotices notices;
    private final Tray tray;

    SentForOthers(Casebook casebook, Addresses addresses, Keeping keeping, ApplicantNotices notices, Tray tray) {
        this.casebook = casebook;
        this.addresses = addresses;
        this.keeping = keeping;
        this.notices = notices;
        this.tray = tray;
    }

    void take(Delivered delivered, Reason reason) {
        if (delivered.applicant().email() != null) {
            casebook.takeTurns(delivered.applicant().email());
        }
        Optional<Case> open = openCaseOf(delivered.applicant());
        if (open.isPresent()) {
            tray.lay(Matter.ofLetter(
                            reason == Reason.NO_SENDER ? SENDER_UNKNOWN : SENT_BY_ANOTHER,
                            delivered.folio(),
                            "It brings a form of somebody whose application is open. " + because(reason),
                            "Ask the applicant whether it is theirs; then send the letter on as an application, with"
                                    + " that case.")
                    .withCase(open.get().reference()));
        } else {
            open(delivered, reason);
        }
        notices.forwardedReceived(delivered);
    }

    private void open(Delivered delivered, Reason reason) {
        Applicant details = delivered.applicant();
        Case opened = casebook.openFor(
                addressOf(delivered),
                details.fullName(),
                Stage.FEE_AWAITED,
                Step.byPostroom("Case opened", because(reason)).from(delivered.folio()));
        addresses.question(opened.reference(), reason, delivered.folio());
        keepSenders(opened, delivered);
        keeping.file(opened, delivered);
        tray.lay(Matter.ofCase(
                        AddressDesk.MATTER,
                        opened.reference(),
                        because(reason) + " No letter about the case leaves before the applicant's address is settled.",
                        reason == Reason.BESIDE_ANOTHER
                                ? "On the case's page, have the applicant's own address asked; their reply settles it."
                                : "On the case's page, choose where the applicant is written to.")
                .withLetter(delivered.folio()));
    }

    /** Their names are hidden in the pack, and the applicant's letters never go to them. */
    void keepSenders(Case one, Delivered delivered) {
        Forwarding.others(delivered.mail(), delivered.applicant(), one.reference(), delivered.folio())
                .forEach(addresses::keepSender);
    }

    private static String because(Reason reason) {
        return switch (reason) {
            case BESIDE_ANOTHER -> "The form came in the same email as another applicant's.";
            case FORWARDED -> "Somebody else passed on what the applicant had sent.";
            case NO_SENDER -> "The letter names no sender to whom a letter can be written.";
        };
    }

    /** The form's address; else the one the applicant first sent it from; else none that any letter could reach. */
    private static String addressOf(Delivered delivered) {
        @Nullable String inForm = delivered.applicant().email();
        @Nullable String inner = Forwarding.innerAddress(delivered.mail(), delivered.applicant());
        return Stream.of(Optional.ofNullable(inForm), Optional.ofNullable(inner))
                .flatMap(Optional::stream)
                .filter(AddressDesk::isAddress)
                .findFirst()
                .orElse("folio-" + delivered.folio() + "@not-known.invalid"); // RFC 2606 §2
    }

    private Optional<Case> openCaseOf(Applicant details) {
        Stream<Case> byAddress = details.email() == null ? Stream.of() : casebook.ofAddress(details.email()).stream();
        Stream<Case> byName = details.fullName() == null ? Stream.of() : casebook.ofName(details.fullName()).stream();
        return Stream.concat(byAddress, byName)
                .filter(one -> !one.stage().isEnd())
                .filter(one -> {
                    String name = casebook.applicant(one).fullName();
                    return name == null || details.fullName() == null || Names.same(name, details.fullName());
                })
                .findFirst();
    }
}

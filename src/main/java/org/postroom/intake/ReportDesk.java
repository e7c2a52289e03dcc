package org.postroom.intake;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.intake.LetterTrace.Traced;
import org.postroom.intake.apart.LetterReader;
import org.postroom.intake.machine.Fate;
import org.postroom.intake.machine.MachineReader;
import org.postroom.intake.machine.Report;
import org.postroom.intake.machine.Report.Entry;
import org.postroom.intake.machine.WrittenBy;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.outbox.DeliveryReports;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outbox.StoppedAddresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files delivery reports with the letter and the case that they are about. What did not arrive lies on the tray; an address
 * that does not exist is stopped. None is ever answered.
 */
@Component("reportDesk")
public class ReportDesk {
    /** How the kind begins under which a letter lies that came back from an address which does not exist. */
    public static final String STOPPED = "Address stopped";
    /** The kind under which a letter lies that came back for another reason. */
    public static final String NOT_DELIVERED = "Letter not delivered";
    /** The kind under which a report lies of which nobody knows what letter it means. */
    public static final String UNKNOWN_LETTER = "Delivery report";

    static final String NOTHING_MORE = " Nothing more is sent to this address.";
    static final String FIND_OUT = "Find out the right address by telephone or another way and write there. If this"
            + " address is right after all, lift the stop in the outbox under \"Stopped addresses\", then send the letter"
            + " again.";

    private final LetterBook book;
    private final LetterReader reader;
    private final LetterTrace trace;
    private final DeliveryReports reports;
    private final StoppedAddresses stopped;
    private final Outbox outbox;
    private final Casebook casebook;
    private final Tray tray;
    private final Clock clock;

    ReportDesk(
            LetterBook book,
            LetterReader reader,
            LetterTrace trace,
            DeliveryReports reports,
            StoppedAddresses stopped,
            Outbox outbox,
            Casebook casebook,
            Tray tray,
            Clock clock) {
        this.book = book;
        this.reader = reader;
        this.trace = trace;
        this.reports = reports;
        this.stopped = stopped;
        this.outbox = outbox;
        this.casebook = casebook;
        this.tray = tray;
        this.clock = clock;
    }

    /** Takes the delivery report at {@code folio}. */
    @Transactional
    public void take(long folio) {
        Letter letter = book.at(folio);
        var mail = reader.read(book.bytes(folio)).mail();
        if (!(MachineReader.read(mail, letter.receivedAt()) instanceof WrittenBy.MailServer server)) {
            unlinked(folio, letter.because() == null ? "It was sorted as a delivery report." : letter.because());
            return;
        }
        Report report = server.report();
        Optional<Traced> traced =
                trace.of(mail, report.returnedIds(), report.worst().recipient(), letter.receivedAt());
        if (traced.isPresent()) {
            file(folio, traced.get(), server);
        } else {
            unlinked(folio, server.because());
        }
    }

    private void file(long folio, Traced traced, WrittenBy.MailServer server) {
        OutgoingLetter letter = traced.letter();
        Report report = server.report();
        Entry entry = report.at(letter.recipient()).orElseGet(report::worst);
        boolean proven = server.sure() && traced.byServer();
        if (server.sure() && traced.certain()) {
            outbox.itLeft(letter.key(), "A mail server reported on it.");
        }
        reports.keep(folio, letter.key(), entry.fate().name(), entry.because(), traced.because(), clock.instant());
        String reference = knownCase(letter.caseReference());
        if (reference != null) {
            book.file(folio, reference);
            casebook.note(
                    reference,
                    Step.byPostroom(
                                    "Delivery report: " + letter.subject(),
                                    entry.fate().words() + ". " + entry.because() + " " + traced.because())
                            .from(folio)
                            .sending(letter.key()));
        }
        if (entry.fate() == Fate.HARD && isAboutItsAddress(server, traced)) {
            stop(folio, letter, reference, entry);
        } else if (needsPerson(entry)) {
            tray.lay(new Matter(
                    NOT_DELIVERED,
                    reference,
                    letter.session(),
                    folio,
                    "Our letter \"" + letter.subject() + "\" to " + letter.recipient() + " was not delivered. "
                            + entry.because() + " " + (traced.certain() ? "" : traced.because()),
                    nextStep(entry.fate())));
        } else if (!proven) {
            tray.lay(new Matter(
                    UNKNOWN_LETTER,
                    reference,
                    letter.session(),
                    folio,
                    "It reads like a report on our letter \"" + letter.subject() + "\" to " + letter.recipient()
                            + ", but nothing proves that a server wrote it. " + traced.because(),
                    "Read it. If a person wrote it, do what it asks for by hand; else mark it as done."));
        }
    }

    /** A person's mail may carry a report on somebody else's address; that never stops the person's own. */
    private static boolean isAboutItsAddress(WrittenBy.MailServer server, Traced traced) {
        Report report = server.report();
        boolean named = report.at(traced.letter().recipient()).isPresent();
        boolean toItsEnvelope = traced.proof() == LetterTrace.Proof.ENVELOPE && !report.namesAnybody();
        return server.sure() && traced.certain() && (named || toItsEnvelope);
    }

    private void stop(long folio, OutgoingLetter letter, @Nullable String reference, Entry entry) {
        String because =
                "Our letter \"" + letter.subject() + "\" to " + letter.recipient() + " came back. " + entry.because();
        stopped.stop(letter, folio, because);
        tray.lay(new Matter(
                kind(stopped, letter), reference, letter.session(), folio, because + NOTHING_MORE, FIND_OUT));
    }

    /** The kind for the stop that stands on a letter's address: every stop lies there for itself. */
    static String kind(StoppedAddresses stopped, OutgoingLetter letter) {
        return stopped.standing(letter.recipient())
                .map(stop -> kind(stop.key()))
                .orElse(STOPPED);
    }

    /** The kind of all that lies there for one stop, by its number. */
    public static String kind(long stop) {
        return STOPPED + " (no. " + stop + ")";
    }

    private void unlinked(long folio, String because) {
        tray.lay(Matter.ofLetter(
                UNKNOWN_LETTER,
                folio,
                because
                        + " Which letter of ours it means could not be found; it may be one that was written from the"
                        + " mailbox.",
                "Check the address of the letter that came back, and send it again if need be."));
    }

    /** What is only late is still under way, and what has arrived needs nobody. */
    private static boolean needsPerson(Entry entry) {
        return entry.fate() != Fate.DELAYED && entry.fate() != Fate.ARRIVED;
    }

    private @Nullable String knownCase(@Nullable String reference) {
        return reference != null && casebook.find(reference).isPresent() ? reference : null;
    }

    private static String nextStep(Fate fate) {
        return switch (fate) {
            case MAILBOX_FULL ->
                "Tell the recipient by another way that the mailbox is full; then send the letter again from the"
                        + " outbox.";
            case POLICY ->
                "Read the report: the other side may want our address allowed, or a smaller letter. Send it again from"
                        + " the outbox when that is settled.";
            case HARD ->
                "Check the address with its owner; the report does not prove that it means this letter and this"
                        + " address, so nothing is stopped.";
            default -> "Wait a day and send it again from the outbox; ask for another address if it comes back again.";
        };
    }
}

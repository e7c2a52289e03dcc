package org.postroom.casebook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postroom.access.AccessTokens;
import org.postroom.casebook.Tray.Matter;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outbox.SendingPause;
import org.postroom.outbox.StoppedAddresses;
import org.postroom.tasks.Mishap;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays on the tray what the machine could not do, with its cause and what to do next. */
@Component("mishaps")
public class Mishaps {
    /** The kind under which a letter that did not leave lies on the tray. */
    public static final String LETTER_NOT_SENT = "Letter not sent";

    /** The kind under which a letter lies there of which nobody knows whether it arrived. */
    public static final String LETTER_IN_DOUBT = "Letter in doubt";

    /** The kind under which a letter lies there that has waited too long. */
    public static final String LETTER_LATE = "Letter late";

    /** The kind under which it lies there that the sending server does not serve us. */
    public static final String SERVER = "Sending server";

    /** The kind under which it lies there that the provider gives us no access token. */
    public static final String ACCESS = "Access token";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** The lines whose subject is a letter's folio; of the others it is a case, a session or a batch. */
    private static final Set<String> ABOUT_LETTERS = Set.of(
            "sort",
            "report",
            "automatic",
            "enquire",
            "submit",
            "score",
            "stand-down",
            "moderate",
            "resubmit",
            "to-a-person");

    private final Tray tray;
    private final Casebook casebook;
    private final StoppedAddresses stopped;

    Mishaps(Tray tray, Casebook casebook, StoppedAddresses stopped) {
        this.stopped = stopped;
        this.tray = tray;
        this.casebook = casebook;
    }

    /** A task that failed for good. */
    public void lay(Mishap mishap) {
        String nextStep = "Read the letter or case and do by hand what the step \"" + mishap.line()
                + "\" would have done; tell whoever looks after the server.";
        String kind = "Mishap (" + mishap.line() + ")";
        if (ABOUT_LETTERS.contains(mishap.line())) {
            tray.lay(Matter.ofLetter(kind, Long.parseLong(mishap.subject()), mishap.because(), nextStep));
        } else if (casebook.find(mishap.subject()).isPresent()) {
            tray.lay(Matter.ofCase(kind, mishap.subject(), mishap.because(), nextStep));
        } else {
            tray.lay(Matter.ofSession(kind, mishap.subject(), mishap.because(), nextStep));
        }
    }

    /** A letter of ours that was refused, is in doubt, or waits too long; or that has left after all. */
    @Transactional
    public void letterTroubled(OutgoingLetter letter) {
        String which = which(letter);
        for (String kind : List.of(LETTER_NOT_SENT, LETTER_IN_DOUBT, LETTER_LATE)) {
            tray.settled(kind + which, "Postroom", letter.because());
        }
        switch (letter.state()) {
            case IN_DOUBT ->
                lay(
                        LETTER_IN_DOUBT + which,
                        letter,
                        letter.because(),
                        "Ask the recipient, or look in the Sent folder; then say on the letter's page that it arrived,"
                                + " or send it again.");
            case FAILED ->
                lay(
                        LETTER_NOT_SENT + which,
                        letter,
                        letter.because(),
                        "Check the address; press \"send again\" in the outbox once it is right.");
            case HELD -> heldBack(letter);
            case WAITING ->
                lay(
                        LETTER_LATE + which,
                        letter,
                        "It has not left yet" + deadline(letter) + ": " + letter.because(),
                        "It is tried on by itself; tell the recipient by another way if it cannot wait.");
            default -> {
                // It left, or must not leave: nothing has to be done any more.
            }
        }
    }

    /** One that is held because it is owed no more needs nobody. */
    private void heldBack(OutgoingLetter letter) {
        if (stopped.holds(letter)) {
            lay(
                    LETTER_NOT_SENT + which(letter),
                    letter,
                    letter.because(),
                    "Ask for the right address by another way; if this one is right after all, lift the stop in the"
                            + " outbox under \"Stopped addresses\", and the letter leaves by itself.");
        }
    }

    /** A letter that was held for its address leaves after all. */
    @Transactional
    public void letterFreed(OutgoingLetter letter, String person, String because) {
        tray.settled(LETTER_NOT_SENT + which(letter), person, because);
    }

    private static String which(OutgoingLetter letter) {
        return " (" + letter.kind() + ", no. " + letter.key() + ")";
    }

    private static String deadline(OutgoingLetter letter) {
        return letter.neededBy() == null
                ? ""
                : ", and is needed by "
                        + LocalDate.ofInstant(letter.neededBy(), ServiceClock.LONDON)
                                .format(DAY);
    }

    private void lay(String kind, OutgoingLetter letter, String because, String nextStep) {
        tray.lay(new Matter(kind, letter.caseReference(), letter.session(), null, because, nextStep));
    }

    /** The provider refuses us an access token, or does not any more. */
    @Transactional
    public void accessTroubled(AccessTokens.Life life) {
        tray.settled(ACCESS, "Postroom", "No access token is refused us any more.");
        if (life.refused() && life.because() != null) {
            tray.lay(new Matter(
                    ACCESS,
                    null,
                    null,
                    null,
                    life.because(),
                    "Mail waits in the mailbox and letters in the outbox; both go on by themselves once the"
                            + " provider lets us in. The settings are POSTROOM_OAUTH_…; change them and start the"
                            + " service again."));
        }
    }

    /** The sending server refuses us, or has not served us for an hour; or serves us again. */
    @Transactional
    public void serverTroubled(SendingPause pause) {
        tray.settled(SERVER, "Postroom", "The sending server serves us again.");
        if (pause.because() != null) {
            tray.lay(new Matter(
                    SERVER,
                    null,
                    null,
                    null,
                    pause.because(),
                    "All letters wait, and leave by themselves once it serves us. Check its settings (POSTROOM_SMTP_…),"
                            + " or ask whoever runs it."));
        }
    }
}

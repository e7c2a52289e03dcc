package org.postroom.intake;

import org.postroom.casebook.AnswerDesk;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;

/** Lays on the tray what a person should look at in a submission that was kept. */
final class Doubts {
    private final Tray tray;

    Doubts(Tray tray) {
        this.tray = tray;
    }

    void put(String reference, Submission merged, Delivered delivered, boolean addressKnown) {
        int doubtful = merged.doubtful().size();
        if (doubtful > 0) {
            tray.lay(Matter.ofCase(
                            AnswerDesk.DOUBTS,
                            reference,
                            "Of " + doubtful
                                    + (doubtful == 1 ? " answer it is" : " answers it is")
                                    + " uncertain that they were read right or stand under the right point.",
                            "Compare them with what the applicant sent, on the page of the case's submission; until"
                                    + " then the case does not go on.")
                    .withLetter(delivered.folio()));
        }
        if (delivered.contents().submission().problems().stream()
                .anyMatch(problem -> problem.code() == ProblemCode.MACROS)) {
            tray.lay(Matter.ofCase(
                            "Macros in a file",
                            reference,
                            "A file of this application holds macros; only its text was read, and no copy keeps them.",
                            "Do not open the file itself with macros switched on; nothing else has to be done.")
                    .withLetter(delivered.folio()));
        }
        String formAddress = merged.applicant().email();
        if (addressKnown
                && formAddress != null
                && !formAddress.equalsIgnoreCase(delivered.sender())
                && delivered.contents().form()) {
            tray.lay(Matter.ofCase(
                            "Sent from another address",
                            reference,
                            "The form names another email address than the one it was sent from.",
                            "Answers go to the sender; write to the applicant at the form's address by hand if that is"
                                    + " wrong.")
                    .withLetter(delivered.folio()));
        }
    }
}

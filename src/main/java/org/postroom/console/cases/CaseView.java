package org.postroom.console.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Case.Eligibility;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Submission;
import org.postroom.console.tray.TrayLine;
import org.postroom.fees.Invoice;
import org.postroom.outcome.Decision;
import org.postroom.panel.Pack;

/**
 * A case with all that its page shows.
 *
 * @param waitsFor who or what moves it on
 * @param missing refs of points without an answer, and references that have not come
 * @param otherCases references of the same person's other cases
 * @param beside what other rooms hold about it
 * @param whereToWrite set when somebody else sent the application
 */
public record CaseView(
        String reference,
        Person person,
        Stage stage,
        String stageWords,
        String waitsFor,
        boolean needsPerson,
        boolean ended,
        Instant stageSince,
        Instant openedAt,
        @Nullable String session,
        boolean feePaid,
        Eligibility eligibility,
        boolean acceptedAsIs,
        int attempt,
        @Nullable String previous,
        int submissionVersion,
        @Nullable Instant submittedAt,
        List<String> missing,
        List<Submission.Problem> problems,
        List<String> otherCases,
        Beside beside,
        @Nullable WhereToWrite whereToWrite,
        List<TrayLine> tray,
        List<TimelineEntry> timeline) {

    /** Who applies. */
    public record Person(
            String display,
            @Nullable String fullName,
            @Nullable String knownAs,
            String email,
            @Nullable String membershipNumber,
            @Nullable String practiceName,
            @Nullable String nation) {}

    /**
     * What other rooms hold about the case.
     *
     * @param invoices oldest first
     * @param pack the state of its newest pack; null when none was made
     * @param outcome what was decided; null before
     * @param registerNumber its entry on the register; null when there is none
     */
    public record Beside(
            List<Invoice> invoices,
            Pack.@Nullable State pack,
            @Nullable Decision outcome,
            @Nullable String registerNumber) {}

    /**
     * Where the applicant is written to, when somebody else sent the application.
     *
     * @param open whether it has to be settled yet; until then no letter about the case leaves
     * @param onlyByReply whether only a reply from the applicant's own address settles it
     * @param proposed the address that the form gives; null when it gives none
     * @param asked the address that was asked to confirm; null when none was
     * @param senders who sent it
     */
    public record WhereToWrite(
            boolean open,
            boolean onlyByReply,
            @Nullable String proposed,
            @Nullable String asked,
            List<String> senders) {}

    /** Eligibility in words. */
    public String eligibilityWords() {
        return switch (eligibility) {
            case UNKNOWN -> "Nothing declared yet";
            case DECLARED -> "All three declared";
            case QUERIED -> "In doubt: a person must look";
            case ACCEPTED -> "Accepted by a person";
        };
    }

    /** Whether a person may accept its eligibility. */
    public boolean mayAcceptEligibility() {
        return !ended && submissionVersion > 0 && !eligibility.allowsPanel();
    }

    /** Whether its outcome was let go in a batch and waits to be sent. */
    public boolean mayHaveOutcomeSent() {
        return stage == Stage.DECIDED
                && beside.outcome() != null
                && beside.outcome().batch() != null;
    }

    /** Whether a person may accept it without what is missing. */
    public boolean mayAcceptAsIs() {
        return !ended && !missing.isEmpty() && !acceptedAsIs && stage.isBeforePanel();
    }
}

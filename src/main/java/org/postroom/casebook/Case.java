package org.postroom.casebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** One person's application in one attempt. Only {@link Casebook} changes it, and writes the history as it does. */
@Table("application")
public class Case {
    /** What is known of an applicant's eligibility. */
    public enum Eligibility {
        /** Nothing declared yet. */
        UNKNOWN,
        /** All three declared on the form. */
        DECLARED,
        /** A no, or a gap: a person looks. */
        QUERIED,
        /** A person has looked and accepted. */
        ACCEPTED;

        /** Whether a panel may see the case. */
        public boolean allowsPanel() {
            return this == DECLARED || this == ACCEPTED;
        }
    }

    @Id
    private final String reference;

    private final long applicant;
    private final int attempt;
    private final @Nullable String previous;
    private final Instant openedAt;
    private Stage stage;
    private Instant stageSince;
    private @Nullable String session;
    private boolean feePaid;
    private Eligibility eligibility = Eligibility.UNKNOWN;
    private boolean acceptedAsIs;
    private int submissionVersion;
    private @Nullable Instant submittedAt;
    private int historyLength;
    private String historyHead = "";

    @Version
    @Column("version")
    private int rowVersion;

    Case(
            String reference,
            long applicant,
            int attempt,
            @Nullable String previous,
            Instant openedAt,
            Stage stage,
            Instant stageSince) {
        this.reference = reference;
        this.applicant = applicant;
        this.attempt = attempt;
        this.previous = previous;
        this.openedAt = openedAt;
        this.stage = stage;
        this.stageSince = stageSince;
    }

    /** What staff and applicant call it, for example {@code C26-0042}; never shown to an assessor. */
    public String reference() {
        return reference;
    }

    /** Id of the person. */
    public long applicant() {
        return applicant;
    }

    /** 1 for the first, 2 for a resubmission … */
    public int attempt() {
        return attempt;
    }

    /** The case this one resubmits. */
    public @Nullable String previous() {
        return previous;
    }

    /** When the case was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Where it stands. */
    public Stage stage() {
        return stage;
    }

    /** Since when it stands there. */
    public Instant stageSince() {
        return stageSince;
    }

    /** The session it belongs to, for example {@code 2027-01}; null before a form came. */
    public @Nullable String session() {
        return session;
    }

    /** Whether a person has recorded the fee. */
    public boolean feePaid() {
        return feePaid;
    }

    /** What is known of the three declarations. */
    public Eligibility eligibility() {
        return eligibility;
    }

    /** Whether what is missing is left out by choice: the applicant said so, or a person accepted it. */
    public boolean acceptedAsIs() {
        return acceptedAsIs;
    }

    /** The newest submission's version, 0 before a form came. */
    public int submissionVersion() {
        return submissionVersion;
    }

    /** When the server received the mail that first held a form. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** Entries in its history. */
    public int historyLength() {
        return historyLength;
    }

    /** Hash of the last entry of its history. */
    public String historyHead() {
        return historyHead;
    }

    void moveTo(Stage next, Instant at) {
        stage = next;
        stageSince = at;
    }

    void joinSession(String code) {
        session = code;
    }

    void recordFee() {
        feePaid = true;
    }

    void acceptAsIs() {
        acceptedAsIs = true;
    }

    void judge(Eligibility verdict) {
        eligibility = verdict;
    }

    void takeVersion(int version, Instant received) {
        submissionVersion = version;
        if (submittedAt == null) {
            submittedAt = received;
        }
    }

    void chain(HistoryEntry entry) {
        historyLength = entry.number();
        historyHead = entry.hash();
    }
}

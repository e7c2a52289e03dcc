package org.postroom.casebook;

import java.util.Set;

/**
 * Where a case stands. A stage survives a crash: it is a committed column, changed only by {@link Casebook#move}, which
 * writes the history in the same transaction.
 */
public enum Stage {
    /** Someone asked to apply and has the fee invoice; a recorded payment moves it on. Nobody has to do anything. */
    ENQUIRED("Enquired", "the fee", false),
    /** The fee is in and the application pack is with the applicant; their form moves it on. */
    INVITED("Invited", "the application", false),
    /** A form came before the fee; a recorded payment moves it on. No assessor sees it before. */
    FEE_AWAITED("Fee awaited", "the fee", false),
    /** Something is missing from the application; a supplement, or staff's word, moves it on. */
    INCOMPLETE("Incomplete", "the applicant", false),
    /** A declaration was answered with no, or left open; staff decide, never the machine. */
    ELIGIBILITY_QUERIED("Eligibility queried", "an officer", true),
    /**
     * It is uncertain of some answers that they were read right or stand under the right point; an officer compares them
     * with what the applicant sent. Nothing is made for assessors before.
     */
    ANSWERS_QUERIED("Answers queried", "an officer", true),
    /** Complete; the pack is being made, which takes seconds. */
    COMPLETE("Complete", "the pack", false),
    /** The pack is doubtful somewhere, or policy says that a person looks; an officer reviews it and a director releases it. */
    PACK_HELD("Pack held for review", "an officer", true),
    /** The pack is released; the opening of the session moves it on. */
    READY("Ready for its session", "the session", false),
    /** The session is open but too few assessors are free; a new assessor, or staff, moves it on. */
    PANEL_SHORT("Panel short", "an officer", true),
    /** Three assessors have the pack; their score sheets move it on. */
    WITH_PANEL("With its panel", "the assessors", false),
    /** All score sheets are in; the session's moderation moves it on. */
    SCORED("Scored", "moderation", false),
    /** The session pack is with the external moderator; the moderator's word moves it on. */
    IN_MODERATION("In moderation", "the moderator", false),
    /** Moderation is closed; an officer prepares the batch and a director releases it. */
    DECIDED("Decided, not released", "release", true),
    /** Awarded: certificate, e-signature and register entry are sent. The end of the case. */
    AWARDED("Awarded", "nobody", false),
    /** Not yet met: the explanation and the offer to resubmit are sent. The end of this attempt. */
    NOT_YET_MET("Not yet met", "the applicant", false),
    /** The applicant withdrew, or staff closed the case. The end of the case. */
    WITHDRAWN("Withdrawn", "nobody", false);

    private static final Set<Stage> ENDS = Set.of(AWARDED, NOT_YET_MET, WITHDRAWN);
    private static final Set<Stage> BEFORE_PANEL = Set.of(
            ENQUIRED,
            INVITED,
            FEE_AWAITED,
            INCOMPLETE,
            ELIGIBILITY_QUERIED,
            ANSWERS_QUERIED,
            COMPLETE,
            PACK_HELD,
            READY,
            PANEL_SHORT);

    private final String words;
    private final String waitsFor;
    private final boolean needsPerson;

    Stage(String words, String waitsFor, boolean needsPerson) {
        this.words = words;
        this.waitsFor = waitsFor;
        this.needsPerson = needsPerson;
    }

    /** The stage in words, for the console. */
    public String words() {
        return words;
    }

    /** Who or what moves it on, in words. */
    public String waitsFor() {
        return waitsFor;
    }

    /** Whether a person on the staff is needed. */
    public boolean needsPerson() {
        return needsPerson;
    }

    /** Whether the case has ended. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /**
     * Whether a newer submission makes a new pack by itself. Once a pack is released, only a person may recall it, so what
     * comes later waits for one.
     */
    public boolean takesNewerSubmissions() {
        return isBeforePanel() && this != READY && this != PANEL_SHORT;
    }

    /** Whether no assessor has seen anything yet, so that a newer submission makes a new pack. */
    public boolean isBeforePanel() {
        return BEFORE_PANEL.contains(this);
    }
}

package org.postroom.panel;

import java.util.List;
import java.util.Optional;
import org.postroom.accreditation.Scheme;
import org.postroom.accreditation.Scheme.Release;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.redaction.Redaction;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.gate.Leak;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.text.Passage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the packs of cases; what is doubtful waits for a person. */
@Component("packMaking")
public class PackMaking {
    /** The kind under which a case lies whose applicant sent more after assessors had the pack. */
    public static final String NEWER = "Newer submission after the pack went out";

    /** The kind under which a case lies whose texts are too long to be redacted. */
    public static final String TOO_LONG = "Application too long for a pack";

    private final Casebook casebook;
    private final Redactor redactor;
    private final PackDocuments documents;
    private final Packs packs;
    private final KeyTable keyTable;
    private final PackReview review;
    private final Panels panels;
    private final Tray tray;
    private final Scheme scheme;

    PackMaking(
            Casebook casebook,
            Redactor redactor,
            PackDocuments documents,
            Packs packs,
            KeyTable keyTable,
            PackReview review,
            Panels panels,
            Tray tray,
            Scheme scheme) {
        this.casebook = casebook;
        this.redactor = redactor;
        this.documents = documents;
        this.packs = packs;
        this.keyTable = keyTable;
        this.review = review;
        this.panels = panels;
        this.tray = tray;
        this.scheme = scheme;
    }

    /** Makes the pack of a case from its newest submission; one that a panel already has is left alone. */
    @Transactional
    public void make(String caseReference) {
        Case one = casebook.locked(caseReference);
        if (!one.stage().isBeforePanel()) {
            return;
        }
        if (isWithAssessors(caseReference)) {
            leaveAlone(one);
            return;
        }
        Submission submission = casebook.submission(one).orElseThrow();
        Optional<String> tooLong = Passages.tooLong(submission);
        if (tooLong.isPresent()) {
            waitForAPerson(caseReference, tooLong.get());
            return;
        }
        tray.settled(TOO_LONG, caseReference, Step.POSTROOM, "A submission that can be redacted came.");
        List<Passage> passages = Passages.of(submission);
        boolean replacesHeldPack = packs.newest(caseReference)
                .filter(before -> before.state() == Pack.State.HELD)
                .isPresent();
        KnownIdentity known = Identities.ofCase(casebook, one);
        Redaction redaction = redactor.redact(known, passages, Passages.neutral(passages, scheme.pronouns()));
        Pack pack = packs.keep(one, one.submissionVersion(), submission, redaction.ruleSetHash(), redaction.passages());
        keyTable.keep(pack, redaction.key());
        settle(pack, documents.leaks(pack, known), replacesHeldPack);
    }

    /** Whatever the stage says: an assessor who had the pack and still sits on the panel works from it. */
    private boolean isWithAssessors(String caseReference) {
        return panels.seated(caseReference).stream().anyMatch(seat -> seat.invitedAt() != null);
    }

    /** The panel goes on with the pack it has; a person decides about the newer submission. */
    private void leaveAlone(Case one) {
        String because = "Assessors hold the pack of this case already, so a newer submission changed nothing in it.";
        if (one.stage() == Stage.COMPLETE) {
            boolean released = packs.released(one.reference()).isPresent();
            casebook.move(
                    one.reference(),
                    released ? Stage.READY : Stage.PACK_HELD,
                    Step.byPostroom("Pack left as its panel has it", because));
        }
        tray.lay(Matter.ofCase(
                NEWER,
                one.reference(),
                because,
                "Read the newer submission; if the panel must know of it, tell the assessors by hand."));
    }

    /** The case stays where it is, with all that was sent; the next submission is tried anew. */
    private void waitForAPerson(String caseReference, String because) {
        tray.lay(Matter.ofCase(
                TOO_LONG,
                caseReference,
                because,
                "Look at the submission: a file that is no part of the form may have been read as an answer. Ask the"
                        + " applicant for the form without it; its pack is then made by itself."));
    }

    private void settle(Pack pack, List<Leak> leaks, boolean replacesHeldPack) {
        long doubtful = pack.doubtfulSpans();
        if (!leaks.isEmpty()) {
            review.hold(
                    pack,
                    "The finished pack still holds something that identifies the applicant: "
                            + leaks.get(0).because());
        } else if (replacesHeldPack) {
            review.hold(
                    pack,
                    "It replaces a pack that waited for a person; what was changed by hand there has to be changed"
                            + " again.");
        } else if (scheme.release() == Release.ALWAYS) {
            review.hold(pack, "The scheme asks a person to look at every pack.");
        } else if (scheme.release() == Release.WHEN_DOUBTFUL && doubtful > 0) {
            review.hold(pack, doubtful + (doubtful == 1 ? " finding is" : " findings are") + " doubtful.");
        } else {
            review.release(pack, Step.POSTROOM, "Nothing in it is doubtful.");
        }
    }
}

package org.postroom.panel;

import java.util.List;
import java.util.Set;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.redaction.gate.Leak;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about a pack as a whole: release it, take it back. Its passages are {@link PackDecisions}. */
@Component
public class PackReview {
    /** The kind under which a held pack lies on the tray. */
    public static final String HELD = "Pack held for review";

    private static final Set<Stage> RECALLABLE = Set.of(Stage.READY, Stage.PANEL_SHORT, Stage.WITH_PANEL);

    private final Casebook casebook;
    private final PackDocuments documents;
    private final Packs packs;
    private final Panels panels;
    private final AssessorPost post;
    private final Tray tray;

    PackReview(Casebook casebook, PackDocuments documents, Packs packs, Panels panels, AssessorPost post, Tray tray) {
        this.casebook = casebook;
        this.documents = documents;
        this.packs = packs;
        this.panels = panels;
        this.post = post;
        this.tray = tray;
    }

    /** What became of a person's request about a pack. */
    public sealed interface Answer {
        /** One plain sentence. */
        String because();

        /** It was done. */
        record Done(String because) implements Answer {}

        /** It was not done. */
        record Refused(String because) implements Answer {}
    }

    void hold(Pack pack, String because) {
        packs.hold(pack, because);
        casebook.move(pack.caseReference(), Stage.PACK_HELD, Step.byPostroom("Pack made and held", because));
        tray.lay(Matter.ofCase(
                HELD,
                pack.caseReference(),
                because,
                "Look through the pack, mend what is wrong, and have it released."));
    }

    void release(Pack pack, String person, String because) {
        packs.release(pack, person, because);
        casebook.move(pack.caseReference(), Stage.READY, Step.by(person, "Pack released", because));
        tray.settled(HELD, pack.caseReference(), person, "The pack was released.");
    }

    /** A person releases a held pack; refused while a known identifier is left in it. */
    @Transactional
    public Answer release(String caseReference, String person) {
        Case one = casebook.locked(caseReference);
        Pack pack = packs.newest(caseReference).orElse(null);
        if (pack == null || pack.state() != Pack.State.HELD) {
            return new Answer.Refused("There is no held pack of " + caseReference + " to release.");
        }
        List<Leak> leaks = documents.leaks(pack, Identities.ofCase(casebook, one));
        if (!leaks.isEmpty()) {
            return new Answer.Refused("The pack still holds something that identifies the applicant ("
                    + leaks.get(0).where() + "); hide it first. " + leaks.get(0).because());
        }
        release(pack, person, "A person looked through it.");
        return new Answer.Done("The pack of " + caseReference + " is released; it waits for its session.");
    }

    /** A person takes a released pack back, before or after its panel has it. */
    @Transactional
    public Answer recall(String caseReference, String person, String because) {
        Case one = casebook.locked(caseReference);
        Pack pack = packs.newest(caseReference).orElse(null);
        if (pack == null || pack.state() != Pack.State.RELEASED) {
            return new Answer.Refused("There is no released pack of " + caseReference + " to recall.");
        }
        if (!RECALLABLE.contains(one.stage())) {
            return new Answer.Refused("The case stands at \"" + one.stage().words()
                    + "\"; its pack has done its duty and cannot be recalled.");
        }
        packs.hold(pack, because);
        post.stopPacks(panels.everSeated(caseReference), "The pack was recalled before the letter left.");
        casebook.move(caseReference, Stage.PACK_HELD, Step.by(person, "Pack recalled", because));
        tray.lay(Matter.ofCase(HELD, caseReference, because, "Look through the pack and have it released again."));
        return new Answer.Done("The pack of " + caseReference + " is recalled; no further letter bears it.");
    }
}

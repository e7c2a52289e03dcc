package org.postroom.panel.rules;

import java.util.Optional;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.panel.PackReview.Answer;
import org.postroom.panel.rules.FolderState.Faulty;
import org.postroom.panel.rules.FolderState.Same;
import org.postroom.panel.rules.FolderState.Waiting;
import org.postroom.panel.rules.RuleDifferences.Progress;
import org.postroom.redaction.RuleFiles;
import org.postroom.redaction.RuleFiles.Texts;
import org.postroom.redaction.RuleFiles.Usable;
import org.postroom.redaction.RuleFiles.Verdict;
import org.postroom.redaction.rules.RuleFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Watches the folder of redaction rules. A changed folder waits until a director has seen what it would do to past packs
 * and puts it in force, unless {@code postroom.rules.changes} says {@code at-once}: then each change of this copy's own
 * folder is in force when it is seen, and what another copy put in force is not replaced. A faulty one is refused with file,
 * line and sentence while the last good rules stay in force. Without any good rules no pack is made.
 */
@Component("ruleWatch")
public class RuleWatch {
    /** The kind under which faulty rules lie on the tray. */
    public static final String FAULTY = "Redaction rules faulty";

    /** The kind under which changed rules lie on the tray until a director decides. */
    public static final String CHANGED = "Redaction rules changed";

    private static final Logger log = LoggerFactory.getLogger(RuleWatch.class);

    private final RulesInForce inForce;
    private final RuleFolder folder;
    private final RuleDifferences differences;
    private final RuleSettings settings;
    private final Tray tray;
    private FolderState state = new Same();
    private long seen;
    private String seenInForce = "";
    /** What lay in this copy's own folder when it was last judged: only a change of that comes into force at once. */
    private String ownFolder;

    RuleWatch(RulesInForce inForce, RuleFolder folder, RuleDifferences differences, RuleSettings settings, Tray tray) {
        this.inForce = inForce;
        this.folder = folder;
        this.differences = differences;
        this.settings = settings;
        this.tray = tray;
        this.ownFolder = inForce.begunWith();
    }

    /** Looks whether a file was changed, added or taken away since the last look, and says how the folder stands. */
    public synchronized FolderState look() {
        inForce.sync();
        long now = folder.fingerprint();
        if (now != seen || !seenInForce.equals(inForce.hash())) {
            state = judged(folder.texts());
            say();
            seen = now; // only now: what could not be said is looked at again
            seenInForce = inForce.hash();
        }
        return state;
    }

    private FolderState judged(Texts texts) {
        boolean changedHere = !texts.hash().equals(ownFolder);
        if (texts.faults().isEmpty() && texts.hash().equals(inForce.hash())) {
            ownFolder = texts.hash();
            return new Same();
        }
        Verdict verdict = RuleFiles.read(texts);
        if (!(verdict instanceof Usable usable)) {
            return new Faulty(((RuleFiles.Faulty) verdict).faults());
        }
        boolean atOnce = settings.changes() == RuleSettings.Changes.AT_ONCE && changedHere;
        ownFolder = texts.hash();
        if (inForce.rules().isEmpty() || atOnce) {
            inForce.take(texts, usable, Step.POSTROOM, "The folder was changed.");
            return new Same();
        }
        return new Waiting(texts, usable, FolderState.changes(inForce.files(), texts.files()));
    }

    private void say() {
        log.info("Redaction rules: {}", state.because());
        if (state instanceof Faulty faulty) {
            settle(CHANGED, "The folder was changed again.");
            lay(faulty);
        } else if (state instanceof Waiting waiting) {
            settle(FAULTY, "The faults are mended.");
            tray.lay(waits());
            differences.begin(waiting.usable().rules());
        } else {
            settle(FAULTY, "The faults are mended.");
            settle(CHANGED, "The folder holds what is in force.");
        }
        if (!(state instanceof Waiting)) {
            differences.drop();
        }
    }

    /** Two copies of the service with different folders would put each its own in force for ever: a person decides. */
    private Matter waits() {
        return settings.changes() == RuleSettings.Changes.AT_ONCE
                ? ofRules(
                        CHANGED,
                        "Another copy of the service put other redaction rules in force than lie in this one's folder.",
                        "Give all copies the same folder; or look under Rules, where a director puts this one's in"
                                + " force.")
                : ofRules(
                        CHANGED,
                        "The redaction rules in the folder were changed; they are not in force yet.",
                        "Look under Rules at what would change in past packs; a director puts them in force there.");
    }

    private void lay(Faulty faulty) {
        faulty.faults().forEach(fault -> log.error("Redaction rules: {}", fault));
        RuleFault first = faulty.faults().get(0);
        tray.lay(ofRules(
                FAULTY,
                "The redaction rules were not taken over: " + first.file() + ", line " + first.line() + ": "
                        + first.sentence(),
                inForce.rules().isPresent()
                        ? "Mend the file; until then the last good rules stay in force."
                        : "Mend the file; until then no pack is made."));
    }

    private static Matter ofRules(String kind, String because, String nextStep) {
        return new Matter(kind, null, null, null, because, nextStep);
    }

    private void settle(String kind, String because) {
        tray.open().stream()
                .filter(item -> item.kind().equals(kind))
                .forEach(item -> tray.close(Optional.ofNullable(item.id()).orElseThrow(), Step.POSTROOM, because));
    }

    /**
     * Puts the waiting rules in force.
     *
     * @param hash of the set whose difference the person has seen; any other is refused
     */
    public synchronized Answer putInForce(String hash, String person) {
        if (!(look() instanceof Waiting waiting)) {
            return new Answer.Refused("No changed rules wait. " + state.because());
        }
        if (!waiting.hash().equals(hash)) {
            return new Answer.Refused("The rules were changed again in the meantime; look at the difference anew.");
        }
        if (!(differences.progress() instanceof Progress.Ready ready)
                || !ready.difference().waiting().equals(hash)) {
            return new Answer.Refused("What would change in past packs is not known yet; wait for it, then try again.");
        }
        inForce.take(
                waiting.texts(), waiting.usable(), person, ready.difference().inWords());
        look();
        return new Answer.Done("The changed rules are in force from now on. Packs that were made stay as they are.");
    }
}

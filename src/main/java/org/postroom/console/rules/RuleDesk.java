package org.postroom.console.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Deed;
import org.postroom.console.door.DirectorOnly;
import org.postroom.console.rules.RuleView.WaitingSet;
import org.postroom.panel.Pack;
import org.postroom.panel.PackReview.Answer;
import org.postroom.panel.Packs;
import org.postroom.panel.rules.Difference;
import org.postroom.panel.rules.FolderState;
import org.postroom.panel.rules.FolderState.Faulty;
import org.postroom.panel.rules.FolderState.Waiting;
import org.postroom.panel.rules.ProposedRule;
import org.postroom.panel.rules.ProposedRule.Wish;
import org.postroom.panel.rules.RuleDifferences;
import org.postroom.panel.rules.RuleDifferences.Progress;
import org.postroom.panel.rules.RuleProposals;
import org.postroom.panel.rules.RuleProposals.Edits;
import org.postroom.panel.rules.RuleProposals.Spot;
import org.postroom.panel.rules.RuleSettings;
import org.postroom.panel.rules.RuleWatch;
import org.postroom.panel.rules.RulesInForce;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.RuleSet;
import org.postroom.redaction.text.Kind;
import org.springframework.stereotype.Component;

/** What a person sees and does about the redaction rules: officers propose, a director puts in force. */
@Component
class RuleDesk {
    private static final int PAST_SETS = 8;

    private final Packs packs;
    private final RulesInForce inForce;
    private final RuleWatch watch;
    private final RuleDifferences differences;
    private final RuleProposals proposals;
    private final RuleSettings settings;

    RuleDesk(
            Packs packs,
            RulesInForce inForce,
            RuleWatch watch,
            RuleDifferences differences,
            RuleProposals proposals,
            RuleSettings settings) {
        this.packs = packs;
        this.inForce = inForce;
        this.watch = watch;
        this.differences = differences;
        this.proposals = proposals;
        this.settings = settings;
    }

    /**
     * A rule to be made of a passage.
     *
     * @param version of the submission that the pack looked at was made from; the places are those of its texts
     * @param words the phrase as edited; null for the words at the passage
     * @param kind what they are; null for what the pack takes them for
     * @param example the first example as edited; null for the words around
     * @param second the second example as edited; null for another place in the pack, or a plain sentence
     */
    record Draft(
            int version,
            String ref,
            int start,
            int end,
            Wish wish,
            @Nullable String words,
            @Nullable Kind kind,
            @Nullable String example,
            @Nullable String second) {}

    /** The rules as they stand; the folder is looked at anew. */
    RuleView view() {
        FolderState state = watch.look();
        return new RuleView(
                inForce.hash(),
                inForce.rules().map(RuleSet::ids).map(List::size).orElse(0),
                state.because(),
                state instanceof Faulty faulty ? faulty.faults() : List.of(),
                state instanceof Waiting waiting ? waiting(waiting) : null,
                proposals.all(),
                inForce.newest(PAST_SETS),
                settings.changes() == RuleSettings.Changes.CONFIRM);
    }

    private WaitingSet waiting(Waiting waiting) {
        Progress progress = differences.progress();
        Difference ready = progress instanceof Progress.Ready known ? known.difference() : null;
        String failed = progress instanceof Progress.Failed because ? because.because() : null;
        int done = progress instanceof Progress.Counting counting ? counting.done() : 0;
        int of = progress instanceof Progress.Counting counting ? counting.of() : 0;
        boolean isIts = ready != null && ready.waiting().equals(waiting.hash());
        return new WaitingSet(waiting.hash(), waiting.changes(), done, of, isIts ? ready : null, failed);
    }

    /** The rule as it would be written; empty when there is no such pack or passage. */
    Optional<ProposedRule> draft(String caseReference, Draft draft) {
        if (draft.wish() == null || draft.ref() == null) {
            return Optional.empty();
        }
        Optional<Pack> pack = packs.newest(caseReference).filter(one -> one.submissionVersion() == draft.version());
        Spot spot = new Spot(draft.ref(), draft.start(), draft.end());
        return pack.flatMap(one -> proposals.draft(
                one,
                spot,
                draft.wish(),
                draft.kind() == null ? kindAt(one, spot) : draft.kind(),
                new Edits(draft.words(), draft.example(), draft.second())));
    }

    private static Kind kindAt(Pack pack, Spot spot) {
        return pack.passage(spot.ref()).map(RedactedPassage::spans).orElse(List.of()).stream()
                .filter(span -> span.start() < spot.end() && spot.start() < span.end())
                .findFirst()
                .map(span -> span.kind())
                .orElse(Kind.PERSON);
    }

    /** Writes a rule, which waits for a director. */
    Deed propose(String caseReference, Draft draft, String person) {
        return draft(caseReference, draft)
                .map(rule -> said(proposals.propose(caseReference, rule, person)))
                .orElseGet(() -> Deed.unknown("There is no such passage in the pack of that case."));
    }

    /** Takes a rule out that was written in the console. */
    Deed takeAway(String id) {
        return said(proposals.takeAway(id));
    }

    /** Puts the waiting rules in force. */
    @DirectorOnly
    public Deed putInForce(String hash, String person) {
        return said(watch.putInForce(hash, person));
    }

    private static Deed said(Answer answer) {
        return answer instanceof Answer.Done ? Deed.done(answer.because()) : Deed.refused(answer.because());
    }
}

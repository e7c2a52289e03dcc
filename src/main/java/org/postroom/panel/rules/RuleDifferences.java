package org.postroom.panel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Submission;
import org.postroom.panel.Identities;
import org.postroom.panel.Pack;
import org.postroom.panel.Packs;
import org.postroom.panel.Passages;
import org.postroom.panel.rules.Difference.PackChange;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.RuleFiles.Usable;
import org.postroom.redaction.RuleSet;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Redacts past packs by the rules in force and by those that wait, one pack after the other in the background: about a
 * second of processor time each. What is hidden by hand in a pack is not looked at. A newer change stops an older one.
 */
@Component
public class RuleDifferences implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(RuleDifferences.class);

    private final Casebook casebook;
    private final Packs packs;
    private final Redactor redactor;
    private final Models models;
    private final RuleSettings settings;
    private final ExecutorService line = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "rule-differences");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String wanted = "";
    private volatile Progress progress = new Progress.None();

    RuleDifferences(Casebook casebook, Packs packs, Redactor redactor, Models models, RuleSettings settings) {
        this.casebook = casebook;
        this.packs = packs;
        this.redactor = redactor;
        this.models = models;
        this.settings = settings;
    }

    /** How far the comparison is. */
    public sealed interface Progress {
        /** Nothing is compared. */
        record None() implements Progress {}

        /** It runs. */
        record Counting(int done, int of) implements Progress {}

        /** It is there. */
        record Ready(Difference difference) implements Progress {}

        /** It failed; the next look at the folder does not try again, a changed file does. */
        record Failed(String because) implements Progress {}
    }

    /** How far the comparison is. */
    public Progress progress() {
        return progress;
    }

    /** Begins to compare a waiting set with the one in force. */
    synchronized void begin(RuleSet waiting) {
        wanted = waiting.hash();
        progress = new Progress.Counting(0, Math.min(packs.cases(), settings.comparePacks()));
        line.execute(() -> compare(waiting));
    }

    /** Forgets what was compared, as it is decided: it holds words of applicants. */
    synchronized void drop() {
        wanted = "";
        progress = new Progress.None();
    }

    /** Whether the comparison is still wanted; only then is anything told of it. */
    private synchronized boolean tell(RuleSet waiting, Progress how) {
        boolean still = wanted.equals(waiting.hash());
        progress = still ? how : progress;
        return still;
    }

    private void compare(RuleSet waiting) {
        try {
            Redactor then = new Redactor(RuleBook.holding(new Usable(waiting)), models);
            List<String> cases = packs.casesNewestFirst(settings.comparePacks());
            List<PackChange> changed = new ArrayList<>();
            for (int at = 0; at < cases.size(); at++) {
                if (!tell(waiting, new Progress.Counting(at, cases.size()))) {
                    return;
                }
                boolean shown = changed.size() < Difference.MOST_PACKS_SHOWN;
                compared(cases.get(at), then)
                        .map(change -> shown ? change : change.countsAlone())
                        .ifPresent(changed::add);
            }
            tell(waiting, new Progress.Ready(new Difference(waiting.hash(), cases.size(), packs.cases(), changed)));
        } catch (RuntimeException fault) {
            log.error("Past packs could not be compared", fault);
            tell(waiting, new Progress.Failed("Past packs could not be compared; the log says why."));
        }
    }

    private Optional<PackChange> compared(String caseReference, Redactor then) {
        Pack pack = packs.newest(caseReference).orElse(null);
        Case one = casebook.find(caseReference).orElse(null);
        if (pack == null || one == null) {
            return Optional.empty(); // erased meanwhile
        }
        Submission submission = packs.submissionOf(pack);
        if (Passages.tooLong(submission).isPresent()) {
            return Optional.empty(); // made before there was a limit
        }
        List<Passage> originals = Passages.of(submission);
        KnownIdentity known = Identities.ofCase(casebook, one);
        return PackDifference.of(
                pack,
                originals,
                redactor.redact(known, originals).passages(),
                then.redact(known, originals).passages());
    }

    @Override
    public void destroy() {
        drop();
        line.shutdownNow();
    }
}

package org.postroom.panel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Json;
import org.postroom.casebook.Submission;
import org.postroom.panel.PackDocuments.Made;
import org.postroom.panel.PackRow.KeptPassage;
import org.postroom.panel.PackRow.KeptPassages;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.RedactedText;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.text.Passage;
import org.springframework.stereotype.Component;

/** The packs of cases, kept and read back; their texts are the submission's, redacted again by what was decided. */
@Component
public class Packs {
    private final Casebook casebook;
    private final PackDocuments documents;
    private final PackRows rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Packs(Casebook casebook, PackDocuments documents, PackRows rows, Clock clock) {
        this.casebook = casebook;
        this.documents = documents;
        this.rows = rows;
        this.clock = clock;
    }

    /** Keeps a newly made pack in place of any before it; it is held until somebody settles it. {@code version} is the submission's. */
    Pack keep(Case one, int version, Submission submission, String ruleSetHash, List<RedactedPassage> passages) {
        Made made = documents.make(aliasOf(one.reference()), submission, passages);
        return keep(one, version, ruleSetHash, passages, List.of(), made);
    }

    /** Keeps a pack as a person changed it; where the panel will read the same, its documents are those of before. */
    Pack change(
            Case one, Pack before, Submission submission, List<RedactedPassage> passages, List<Decision> decisions) {
        Made made = texts(passages).equals(texts(before.passages()))
                ? new Made(before.pdf(), before.docx())
                : documents.make(before.alias(), submission, passages);
        return keep(one, before.submissionVersion(), before.ruleSetHash(), passages, decisions, made);
    }

    private static List<RedactedText> texts(List<RedactedPassage> passages) {
        return passages.stream().map(RedactedPassage::text).toList();
    }

    private Pack keep(
            Case one,
            int version,
            String ruleSetHash,
            List<RedactedPassage> passages,
            List<Decision> decisions,
            Made made) {
        rows.recallAll(one.reference(), "A newer pack replaces it.");
        Alias alias = aliasOf(one.reference());
        KeptPassages kept = new KeptPassages(
                passages.stream()
                        .map(passage -> new KeptPassage(passage.ref(), passage.spans()))
                        .toList(),
                decisions);
        PackRow row = rows.save(new PackRow(
                null,
                one.reference(),
                alias.value(),
                version,
                Pack.State.HELD,
                "It was just made.",
                ruleSetHash,
                Json.write(kept),
                made.pdf(),
                made.docx(),
                clock.instant(),
                null,
                null));
        return read(row);
    }

    private Alias aliasOf(String caseReference) {
        return rows.aliasOf(caseReference).flatMap(Alias::read).orElseGet(() -> {
            Alias drawn = Alias.random(random, candidate -> rows.aliasTaken(candidate.value()));
            rows.takeAlias(drawn.value(), caseReference);
            return drawn;
        });
    }

    /** Holds a pack. */
    void hold(Pack pack, String because) {
        rows.settle(pack.id(), Pack.State.HELD.name(), because, null, null);
    }

    /** Releases a pack. */
    void release(Pack pack, String person, String because) {
        rows.settle(pack.id(), Pack.State.RELEASED.name(), because, clock.instant(), person);
    }

    /** The newest pack of a case, whatever its state. */
    public Optional<Pack> newest(String caseReference) {
        return rows.newest(caseReference).map(this::read);
    }

    /** The pack of a case that its panel may see. */
    public Optional<Pack> released(String caseReference) {
        return newest(caseReference).filter(pack -> pack.state() == Pack.State.RELEASED);
    }

    /** The cases whose pack waits for a person, longest first. */
    public List<String> casesHeld() {
        return rows.casesHeld();
    }

    /** The cases with a pack, those whose newest pack is newest first, {@code most} of them. */
    public List<String> casesNewestFirst(int most) {
        return rows.casesNewestFirst(most);
    }

    /** How many cases have a pack. */
    public int cases() {
        return rows.cases();
    }

    /** The submission a pack was made from. */
    public Submission submissionOf(Pack pack) {
        return casebook.submission(pack.caseReference(), pack.submissionVersion())
                .orElseThrow();
    }

    private Pack read(PackRow row) {
        List<Passage> originals = Passages.of(casebook.submission(row.caseReference(), row.submissionVersion())
                .orElseThrow());
        KeptPassages keptPassages = Json.read(row.passages(), KeptPassages.class);
        List<RedactedPassage> passages = keptPassages.passages().stream()
                .map(kept -> redacted(originals, kept))
                .toList();
        return new Pack(
                java.util.Objects.requireNonNull(row.id()),
                row.caseReference(),
                Alias.read(row.alias()).orElseThrow(),
                row.submissionVersion(),
                row.state(),
                row.because(),
                row.ruleSetHash(),
                passages,
                keptPassages.decisions(),
                row.pdf(),
                row.docx(),
                row.madeAt(),
                row.releasedAt(),
                row.releasedBy());
    }

    private static RedactedPassage redacted(List<Passage> originals, KeptPassage kept) {
        Passage original = originals.stream()
                .filter(passage -> passage.ref().equals(kept.ref()))
                .findFirst()
                .orElseThrow();
        return new RedactedPassage(kept.ref(), Redactor.apply(original, kept.spans()), kept.spans());
    }
}

package org.postroom.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.labels.Doubt;
import org.postroom.redaction.labels.Labelling;
import org.postroom.redaction.labels.Pronouns;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Labels;

/**
 * Hides what identifies somebody in the texts of one application. Safe to use from several threads.
 *
 * <p>Without a usable rule set nothing is redacted, and so nothing can be released: {@link IllegalStateException}.
 */
public final class Redactor {
    private final RuleBook book;
    private final Models models;

    public Redactor(RuleBook book, Models models) {
        this.book = book;
        this.models = models;
    }

    /**
     * Redacts all texts of one application in one call, so that labels agree.
     *
     * @param known what is known of the people; {@link KnownIdentity#none()} when nothing is
     * @param passages the texts, in the order in which they will be read
     * @throws IllegalArgumentException when they are {@link TextSize#tooLong}
     */
    public Redaction redact(KnownIdentity known, List<Passage> passages) {
        return redact(known, passages, Set.of());
    }

    /**
     * The same, with "they" for the applicant's "he" and "she" where they are plainly the applicant's.
     *
     * @param neutral the refs of the texts in which that is done
     */
    public Redaction redact(KnownIdentity known, List<Passage> passages, Set<String> neutral) {
        TextSize.tooLong(passages.stream().map(Passage::text).toList()).ifPresent(because -> {
            throw new IllegalArgumentException(because);
        });
        RuleSet rules = rules();
        List<Sheet> written = new ArrayList<>();
        for (Passage passage : passages) {
            written.add(Sheet.of(written.size(), passage));
        }
        List<Sheet> sheets = rules.recasing().of(known, written);
        Search search = new Search(rules, models, known);
        List<Finding> findings = new ArrayList<>(search.findings(sheets));
        Labelling labelling = new Labelling(search.people(), known);
        Map<Finding, String> labels = labelling.of(sheets, findings);
        pronouns(sheets, neutral, findings, labels);
        Set<Finding> doubtful = Doubt.of(sheets, findings, labels);
        List<RedactedPassage> redacted = sheets.stream()
                .map(sheet -> redacted(sheet, findings, labels, doubtful))
                .toList();
        return new Redaction(redacted, rules.hash(), key(labelling));
    }

    private static List<Redaction.KeyEntry> key(Labelling labelling) {
        return labelling.key().entrySet().stream()
                .map(entry -> new Redaction.KeyEntry(Labels.inBrackets(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static void pronouns(
            List<Sheet> sheets, Set<String> neutral, List<Finding> findings, Map<Finding, String> labels) {
        List<Sheet> wanted = sheets.stream()
                .filter(sheet -> neutral.contains(sheet.passage().ref()))
                .toList();
        Map<Integer, BitSet> hidden = new HashMap<>();
        findings.forEach(finding ->
                hidden.computeIfAbsent(finding.sheet(), first -> new BitSet()).set(finding.start(), finding.end()));
        for (Finding pronoun : Pronouns.of(wanted, labels)) {
            int taken = hidden.getOrDefault(pronoun.sheet(), new BitSet()).nextSetBit(pronoun.start());
            if (taken < 0 || taken >= pronoun.end()) {
                findings.add(pronoun);
                labels.put(pronoun, String.valueOf(pronoun.label()));
            }
        }
    }

    /**
     * Applies spans that were decided upon, by the machine or by a reviewing officer.
     *
     * @throws IllegalArgumentException when a span lies outside the text or two overlap
     */
    public static RedactedText apply(Passage original, List<Span> decided) {
        List<Span> inOrder =
                decided.stream().sorted(Comparator.comparingInt(Span::start)).toList();
        String text = original.text();
        StringBuilder redacted = new StringBuilder();
        int at = 0;
        for (Span span : inOrder) {
            if (span.start() < at) {
                throw new IllegalArgumentException("Two spans of %s overlap at character %d; keep one of them."
                        .formatted(original.ref(), span.start()));
            }
            if (span.end() > text.length()) {
                throw new IllegalArgumentException("A span of %s ends at %d, after the text's %d characters."
                        .formatted(original.ref(), span.end(), text.length()));
            }
            redacted.append(text, at, span.start()).append(span.replacement());
            at = span.end();
        }
        return new RedactedText(redacted.append(text.substring(at)).toString());
    }

    /** Says for each word of a text why it is hidden, or why not, when nothing is known of the people. */
    public List<Explanation> explain(String text) {
        return new Explaining(rules(), models, text).words();
    }

    RuleSet rules() {
        return book.current()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no usable set of redaction rules; run 'rules check' and mend what it names."));
    }

    private static RedactedPassage redacted(
            Sheet sheet, List<Finding> findings, Map<Finding, String> labels, Set<Finding> doubtful) {
        List<Span> spans = findings.stream()
                .filter(finding -> finding.sheet() == sheet.number())
                .sorted(Comparator.comparing(Finding::start))
                .map(finding ->
                        span(sheet, finding, labels.getOrDefault(finding, "hidden"), doubtful.contains(finding)))
                .toList();
        return new RedactedPassage(sheet.passage().ref(), apply(sheet.passage(), spans), spans);
    }

    private static Span span(Sheet sheet, Finding finding, String label, boolean doubtful) {
        return new Span(
                sheet.reading().originalStart(finding.start()),
                sheet.reading().originalEnd(finding.end()),
                finding.kind(),
                Labels.inBrackets(label),
                finding.recogniser(),
                finding.because(),
                finding.confidence(),
                doubtful);
    }
}

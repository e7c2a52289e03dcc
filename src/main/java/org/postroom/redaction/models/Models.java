package org.postroom.redaction.models;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Recogniser;
import org.postroom.redaction.text.Sheet;

/**
 * The three trained models of CoreNLP, asked one after the other; what any of them finds counts, what two find counts
 * more. Loaded at the first use, or by {@link #load()} at a quiet moment. Safe to use from several threads.
 */
public final class Models implements Recogniser {
    private static final Map<String, Kind> KINDS =
            Map.of("PERSON", Kind.PERSON, "ORGANIZATION", Kind.ORG, "LOCATION", Kind.PLACE);

    private final Supplier<TrainedModels> source;
    private volatile @Nullable TrainedModels loaded;

    private Models(Supplier<TrainedModels> source) {
        this.source = source;
    }

    /** No model at all: known identity, rules and lists alone. */
    public static Models none() {
        return new Models(() -> TrainedModels.NONE);
    }

    /** The three models, not yet loaded. */
    public static Models open() {
        return new Models(TrainedModels::read);
    }

    /** These, for tests. */
    static Models of(TrainedModels models) {
        return new Models(() -> models);
    }

    /** Loads what is not loaded yet; about a second of processor time and 80 MB of heap. */
    public void load() {
        loaded();
    }

    private TrainedModels loaded() {
        TrainedModels models = loaded;
        return models == null ? loadOnce() : models;
    }

    private synchronized TrainedModels loadOnce() {
        TrainedModels models = loaded == null ? source.get() : loaded;
        loaded = models;
        return models;
    }

    /**
     * The class of each word of much running text by the company it keeps there, as a number: nationalities have one,
     * illnesses a few. Empty when there are no models.
     */
    public Map<String, String> kindsOfWords() {
        return loaded().wordClasses();
    }

    /** Begins to load them on a thread of their own and returns at once; whoever asks for them first waits for it. */
    public void warm() {
        Thread warming = new Thread(this::load, "redaction-models");
        warming.setDaemon(true);
        warming.start();
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        List<CRFClassifier<CoreLabel>> classifiers = loaded().classifiers();
        ModelText text = ModelText.of(sheet);
        List<Finding> findings = new ArrayList<>();
        for (CRFClassifier<CoreLabel> model : classifiers) {
            for (List<CoreLabel> sentence : text.sentences()) {
                findings.addAll(findings(sheet, model, sentence));
            }
        }
        return agreed(findings);
    }

    private static List<Finding> findings(Sheet sheet, CRFClassifier<CoreLabel> model, List<CoreLabel> sentence) {
        List<CoreLabel> labelled = model.classifySentence(sentence);
        List<Finding> findings = new ArrayList<>();
        int at = 0;
        while (at < labelled.size()) {
            String answer = labelled.get(at).get(CoreAnnotations.AnswerAnnotation.class);
            int end = at + 1;
            while (end < labelled.size()
                    && answer.equals(labelled.get(end).get(CoreAnnotations.AnswerAnnotation.class))) {
                end++;
            }
            Kind kind = KINDS.get(answer);
            int and = kind == Kind.PERSON ? joinedBy(sheet, sentence, at, end) : end;
            if (kind != null) {
                findings.add(found(
                        sheet,
                        kind,
                        withoutFigure(sheet, sentence, at, end),
                        sentence.get(and - 1).endPosition()));
            }
            at = and < end ? and + 1 : end;
        }
        return findings;
    }

    /** Where "and" joins two people whom a model takes for one; the end when it does not. */
    private static int joinedBy(Sheet sheet, List<CoreLabel> sentence, int from, int end) {
        for (int i = from + 1; i < end - 1; i++) {
            String word = sheet.between(
                    sentence.get(i).beginPosition(), sentence.get(i).endPosition());
            if (word.equals("and") || word.equals("&")) {
                return i;
            }
        }
        return end;
    }

    /** "£2.1m. Thorn": the end of the sentence before, which the models take in, is left off. */
    private static int withoutFigure(Sheet sheet, List<CoreLabel> sentence, int from, int end) {
        int first = from;
        while (first < end - 1) {
            int start = sentence.get(first).beginPosition();
            String word = sheet.between(start, sentence.get(first).endPosition());
            boolean unit =
                    start > 0 && Character.isDigit(sheet.text().charAt(start - 1)) && word.matches("\\p{Ll}{1,2}\\.?");
            if (!unit && !Character.isDigit(word.charAt(0)) && !isPronoun(sheet, start, word)) {
                break;
            }
            first++;
        }
        return sentence.get(first).beginPosition();
    }

    /** "so did I. Siân": a sentence that ends in "I" ends in no initial. */
    private static boolean isPronoun(Sheet sheet, int start, String word) {
        return word.matches("I\\.?")
                && start > 1
                && Character.isLowerCase(sheet.text().charAt(start - 2));
    }

    private static Finding found(Sheet sheet, Kind kind, int start, int end) {
        String because = "The recognition models take this for %s."
                .formatted(kind == Kind.PERSON ? "a person" : kind == Kind.ORG ? "an organisation" : "a place");
        return new Finding(sheet.number(), start, end, kind, null, "model", because, 0.55, Finding.Rank.MODEL);
    }

    /** Findings of the same words by two models or more are surer. */
    static List<Finding> agreed(List<Finding> findings) {
        Set<Finding> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Kind kind : KINDS.values()) {
            List<Finding> inOrder = findings.stream()
                    .filter(finding -> finding.kind() == kind)
                    .sorted(Comparator.comparing(Finding::start))
                    .toList();
            Finding furthest = null; // of those so far, the one that ends last: when it is past, all are
            for (Finding finding : inOrder) {
                if (furthest != null && furthest.overlaps(finding)) {
                    shared.add(furthest);
                    shared.add(finding);
                }
                furthest = furthest == null || finding.end() >= furthest.end() ? finding : furthest;
            }
        }
        return findings.stream()
                .map(finding -> shared.contains(finding) ? surer(finding) : finding)
                .toList();
    }

    private static Finding surer(Finding finding) {
        return new Finding(
                finding.sheet(),
                finding.start(),
                finding.end(),
                finding.kind(),
                null,
                "models",
                finding.because(),
                0.85,
                Finding.Rank.MODELS_AGREED);
    }
}

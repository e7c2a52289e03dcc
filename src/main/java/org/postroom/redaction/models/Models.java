package org.postroom.redaction.models;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Recogniser;
import org.postroom.redaction.text.Sheet;

/**
 * The three trained models of CoreNLP, asked one after the other; what any of them finds counts, what two find counts
 * more. Loaded at the first use, or by {@link #load()} at a quiet moment, all three at once. Safe to use from several
 * threads.
 */
public final class Models implements Recogniser {
    private static final String FOLDER = "/edu/stanford/nlp/models/ner/";
    private static final List<String> FILES = List.of(
            "english.all.3class.distsim.crf.ser.gz",
            "english.conll.4class.distsim.crf.ser.gz",
            "english.muc.7class.distsim.crf.ser.gz");
    private static final Map<String, Kind> KINDS =
            Map.of("PERSON", Kind.PERSON, "ORGANIZATION", Kind.ORG, "LOCATION", Kind.PLACE);

    private final List<String> files;
    private volatile List<CRFClassifier<CoreLabel>> classifiers = List.of();
    private volatile Map<String, String> kindsOfWords = Map.of();

    private record Loaded(CRFClassifier<CoreLabel> classifier, Map<String, String> wordClasses) {}

    private Models(List<String> files) {
        this.files = files;
    }

    /** No model at all: known identity, rules and lists alone. */
    public static Models none() {
        return new Models(List.of());
    }

    /** The three models, not yet loaded. */
    public static Models open() {
        return new Models(FILES);
    }

    /** Loads what is not loaded yet; about four seconds and 110 MB of heap. */
    public synchronized void load() {
        if (classifiers.size() == files.size()) {
            return;
        }
        ConcurrentMap<Object, Object> tables = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(files.size());
        try {
            List<CompletableFuture<Loaded>> loading = files.stream()
                    .map(file -> CompletableFuture.supplyAsync(() -> read(file, tables), threads))
                    .toList();
            List<Loaded> loaded = new ArrayList<>();
            for (CompletableFuture<Loaded> one : loading) {
                loaded.add(one.get());
            }
            // of the first model, whichever was ready first: all processes shall find the same
            kindsOfWords = loaded.isEmpty() ? Map.of() : loaded.get(0).wordClasses();
            classifiers = loaded.stream().map(Loaded::classifier).toList();
        } catch (ExecutionException unreadable) {
            throw new IllegalStateException("A recognition model cannot be read; build the jar anew.", unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Loading the recognition models was interrupted.", stopped);
        } finally {
            threads.shutdown();
        }
    }

    /**
     * The class of each word of much running text by the company it keeps there, as a number: nationalities have one,
     * illnesses a few. Empty when there are no models.
     */
    public Map<String, String> kindsOfWords() {
        load();
        return kindsOfWords;
    }

    /** Begins to load them on a thread of their own and returns at once; whoever asks for them first waits for it. */
    public void warm() {
        Thread warming = new Thread(this::load, "redaction-models");
        warming.setDaemon(true);
        warming.start();
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        load();
        ModelText text = ModelText.of(sheet);
        List<Finding> findings = new ArrayList<>();
        for (int model = 0; model < classifiers.size(); model++) {
            for (List<CoreLabel> sentence : text.sentences()) {
                findings.addAll(findings(sheet, model, sentence));
            }
        }
        return agreed(findings);
    }

    private List<Finding> findings(Sheet sheet, int model, List<CoreLabel> sentence) {
        List<CoreLabel> labelled = classifiers.get(model).classifySentence(sentence);
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

    private static Loaded read(String file, ConcurrentMap<Object, Object> tables) {
        try (InputStream raw = Models.class.getResourceAsStream(FOLDER + file)) {
            if (raw == null) {
                throw new IOException("The model " + file + " is not on the class path.");
            }
            ModelStream stream = new ModelStream(raw, tables);
            return new Loaded(CRFClassifier.getClassifier(stream), stream.wordClasses());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ClassNotFoundException notAModel) {
            throw new IllegalStateException(notAModel);
        }
    }
}

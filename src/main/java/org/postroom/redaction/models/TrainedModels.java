package org.postroom.redaction.models;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The models as they were trained, in memory.
 *
 * @param classifiers one of each model, in the order of {@link #FILES}
 * @param wordClasses the class of each word by the company it keeps, the same in all models; empty without models
 */
record TrainedModels(List<CRFClassifier<CoreLabel>> classifiers, Map<String, String> wordClasses) {
    /** The files that CoreNLP gives, on the class path where the build unpacks them. */
    static final List<String> FILES = List.of(
            "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
            "/edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz",
            "/edu/stanford/nlp/models/ner/english.muc.7class.distsim.crf.ser.gz");

    static final TrainedModels NONE = new TrainedModels(List.of(), Map.of());

    private record One(CRFClassifier<CoreLabel> classifier, Map<String, String> wordClasses) {}

    /**
     * Reads the lean file that the build makes of them ({@link LeanModels}); where there is none, as after a build by an
     * editor, the files that CoreNLP gives.
     *
     * @throws IllegalStateException when they cannot be read
     */
    static TrainedModels read() {
        try (InputStream lean = TrainedModels.class.getResourceAsStream(LeanModels.FILE)) {
            return lean == null ? original() : LeanModels.read(lean);
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalStateException(
                    "The recognition models cannot be read: %s Build anew, from mvn clean."
                            .formatted(unreadable.getMessage()),
                    unreadable);
        }
    }

    /** Reads the files that CoreNLP gives, all at once; about four seconds of processor time. */
    static TrainedModels original() throws IOException {
        ConcurrentMap<Object, WordClasses> tables = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(FILES.size());
        try {
            List<CompletableFuture<One>> reading = FILES.stream()
                    .map(file -> CompletableFuture.supplyAsync(() -> one(file, tables), threads))
                    .toList();
            List<One> read = new ArrayList<>();
            for (CompletableFuture<One> one : reading) {
                read.add(one.get());
            }
            // the classes of the first model, whichever was ready first: all processes shall find the same
            return new TrainedModels(
                    read.stream().map(One::classifier).toList(), read.get(0).wordClasses());
        } catch (ExecutionException unreadable) {
            throw new IOException("one of the three is damaged or missing.", unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted.", stopped);
        } finally {
            threads.shutdown();
        }
    }

    private static One one(String file, ConcurrentMap<Object, WordClasses> tables) {
        try (InputStream raw = TrainedModels.class.getResourceAsStream(file)) {
            if (raw == null) {
                throw new IOException("The model " + file + " is not on the class path.");
            }
            ModelStream stream = new ModelStream(raw, tables);
            return new One(CRFClassifier.getClassifier(stream), stream.wordClasses());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ClassNotFoundException notAModel) {
            throw new IllegalStateException(notAModel);
        }
    }
}

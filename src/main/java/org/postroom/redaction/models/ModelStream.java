package org.postroom.redaction.models;

import edu.stanford.nlp.util.HashIndex;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model's file as CoreNLP gives it into less memory than it was written from: the lean {@link FeatureIndex} in the
 * place of its table of features, and one lean table of word classes for all models that have the same.
 */
final class ModelStream extends ObjectInputStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LARGE = 50_000;

    private final ConcurrentMap<Object, WordClasses> tables;
    private Map<String, String> wordClasses = Map.of();

    /**
     * Opens a model's file.
     *
     * @param tables the lean tables of word classes of the models read before, each under the full one; for all threads
     *     that read models
     */
    ModelStream(InputStream packed, ConcurrentMap<Object, WordClasses> tables) throws IOException {
        super(new BufferedInputStream(new GZIPInputStream(packed, BUFFER_BYTES), BUFFER_BYTES));
        this.tables = tables;
        enableResolveObject(true);
    }

    @Override
    protected @Nullable Object resolveObject(@Nullable Object read) {
        if (read instanceof HashIndex<?> index && index.size() > LARGE && index.get(0) instanceof String) {
            return leaner(index);
        }
        if (read instanceof HashMap<?, ?> table && table.size() > LARGE && isOfWords(table)) {
            wordClasses = tables.computeIfAbsent(table, first -> WordClasses.of(words(table)));
            return wordClasses;
        }
        return read;
    }

    /** The class of each word by the company it keeps, as this model has it; empty when none was read. */
    Map<String, String> wordClasses() {
        return wordClasses;
    }

    /** A table of features is as large, but has numbers for values. */
    private static boolean isOfWords(HashMap<?, ?> table) {
        Map.Entry<?, ?> any = table.entrySet().iterator().next();
        return any.getKey() instanceof String && any.getValue() instanceof String;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> words(HashMap<?, ?> table) {
        return (Map<String, String>) table;
    }

    @SuppressWarnings("unchecked")
    private static FeatureIndex leaner(HashIndex<?> features) {
        return FeatureIndex.of((HashIndex<String>) features);
    }
}

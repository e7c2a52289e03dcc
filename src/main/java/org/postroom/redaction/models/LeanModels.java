package org.postroom.redaction.models;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * All models in one file of a few large arrays, which is read in a quarter of the processor time that CoreNLP's own files
 * take: those are millions of small objects. The build makes it ({@link #main}); the jar carries it in their stead.
 *
 * <p>The file: the mark of {@link #FORM}, the sum of CoreNLP's files, and length and sum of the rest, which is Java
 * serialisation: the word classes, how many models there are, then each model as its class writes itself, with lean
 * objects in the place of its large tables. Sums are CRC-32C: they find damage, not malice. The file is trusted because
 * it is read from Postroom's own class path and from nowhere else.
 */
final class LeanModels {
    /** Where it stands on the class path. */
    static final String FILE = "/org/postroom/redaction/models/models.lean";

    /** Changes with what is written, so that a file of another build is refused; its mark changes with {@link Marks}. */
    private static final String FORM = "The recognition models of Postroom, lean form 1";

    private static final int LARGEST_BYTES = 1 << 28;
    private static final ObjectInputFilter CLASSES = ObjectInputFilter.Config.createFilter(
            "maxdepth=50;edu.stanford.nlp.**;org.postroom.redaction.models.*;java.util.**;java.lang.*;!*");

    private LeanModels() {}

    /**
     * Makes the lean file, unless there is one of the same models already: the class path must hold CoreNLP's files.
     * Maven runs it after it has compiled.
     *
     * @param folder where classes are built, the only argument
     * @throws IOException when a model cannot be read or the file not written
     */
    public static void main(String[] folder) throws IOException {
        Path file = Path.of(folder[0] + FILE);
        long source = source();
        if (!isOf(file, source)) {
            Path begun = file.resolveSibling("models.begun");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(begun))) {
                write(TrainedModels.original(), source, out);
            }
            Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The sum of all files that CoreNLP gives. */
    private static long source() throws IOException {
        CRC32C sum = new CRC32C();
        for (String file : TrainedModels.FILES) {
            try (InputStream model = LeanModels.class.getResourceAsStream(file)) {
                if (model == null) {
                    throw new IOException("The model " + file + " is not on the class path.");
                }
                sum.update(model.readAllBytes());
            }
        }
        return sum.getValue();
    }

    private static boolean isOf(Path file, long source) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return in.readLong() == Marks.mark(FORM) && in.readLong() == source;
        } catch (EOFException cut) {
            return false;
        }
    }

    /**
     * Writes the lean file.
     *
     * @param source the sum of the files that the models were read from
     */
    static void write(TrainedModels models, long source, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new LeanOutput(bytes)) {
            objects.writeObject(models.wordClasses());
            objects.writeInt(models.classifiers().size());
            for (CRFClassifier<CoreLabel> classifier : models.classifiers()) {
                classifier.serializeClassifier(objects);
            }
        }
        write(bytes.toByteArray(), source, out);
    }

    /** Writes a lean file of what models were written as. */
    static void write(byte[] models, long source, OutputStream out) throws IOException {
        DataOutputStream file = new DataOutputStream(out);
        file.writeLong(Marks.mark(FORM));
        file.writeLong(source);
        file.writeInt(models.length);
        file.writeLong(sum(models));
        file.write(models);
        file.flush();
    }

    /**
     * Reads a lean file. Nothing of it is made an object before its sum is found right, and then only what models are
     * made of.
     *
     * @throws IOException when it is damaged, or not a lean file of this build
     */
    static TrainedModels read(InputStream lean) throws IOException {
        byte[] models;
        try {
            models = checked(new DataInputStream(lean));
        } catch (EOFException cut) {
            throw new IOException("their lean file is cut off.", cut);
        }
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(models))) {
            objects.setObjectInputFilter(CLASSES);
            return models(objects);
        } catch (IOException | ClassNotFoundException | RuntimeException foreign) {
            throw new IOException("their lean file holds something else.", foreign);
        }
    }

    /** What models were written as. */
    private static byte[] checked(DataInputStream file) throws IOException {
        if (file.readLong() != Marks.mark(FORM)) {
            throw new IOException("their lean file was not made by this build.");
        }
        file.readLong(); // the sum of CoreNLP's files, for the next build
        int length = file.readInt();
        long sum = file.readLong();
        if (length >= 0 && length <= LARGEST_BYTES) {
            byte[] models = new byte[length];
            file.readFully(models);
            if (sum(models) == sum) {
                return models;
            }
        }
        throw new IOException("their lean file is damaged.");
    }

    @SuppressWarnings("unchecked")
    private static TrainedModels models(ObjectInputStream objects) throws IOException, ClassNotFoundException {
        Map<String, String> wordClasses = (Map<String, String>) objects.readObject();
        int count = objects.readInt();
        List<CRFClassifier<CoreLabel>> classifiers = new ArrayList<>();
        for (int model = 0; model < count; model++) {
            classifiers.add(CRFClassifier.getClassifier(objects));
        }
        return new TrainedModels(classifiers, wordClasses);
    }

    private static long sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }

    /** Puts {@link Weights} in the place of their rows; the other large tables are lean in memory already. */
    private static final class LeanOutput extends ObjectOutputStream {
        LeanOutput(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object written) {
            return written instanceof float[][] rows ? Weights.of(rows) : written;
        }
    }
}

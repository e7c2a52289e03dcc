package org.postroom.panel.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.postroom.redaction.RuleFiles;
import org.postroom.redaction.RuleFiles.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder of redaction rules as it lies, and the files that the console writes. Those are written into the folder
 * itself; where that cannot be, because the rules lie in the jar or in a folder that is only to be read, into
 * {@code redaction-rules} in the home, which is read beside the folder.
 */
@Component
public class RuleFolder {
    private static final long UNREADABLE = -1;

    private final Path folder;
    private final Path beside;
    private final boolean packed;

    /**
     * The rules of a house.
     *
     * @param folder where they lie
     * @param packed whether they are a copy of those in the jar, so that nothing is written there
     * @param home the home of the service
     */
    public RuleFolder(
            @Value("${postroom.rules-directory}") Path folder,
            @Value("${postroom.rules-packed:false}") boolean packed,
            @Value("${postroom.home}") Path home) {
        this.folder = folder;
        this.packed = packed;
        this.beside = home.resolve("redaction-rules");
    }

    /** All files as they lie now. */
    public Texts texts() {
        Texts here = RuleFiles.texts(folder);
        if (!Files.isDirectory(beside) || isSame()) {
            return here;
        }
        Texts more = RuleFiles.texts(beside);
        Map<String, String> files = new TreeMap<>(here.files());
        files.putAll(more.files());
        return new Texts(
                files,
                Stream.concat(here.faults().stream(), more.faults().stream()).toList());
    }

    private boolean isSame() {
        return beside.toAbsolutePath()
                .normalize()
                .equals(folder.toAbsolutePath().normalize());
    }

    /** Where a file of the console's own is written. */
    private Path placeOf(String name) {
        boolean lies = Files.exists(beside.resolve(name));
        return lies || packed || !Files.isWritable(folder) ? beside : folder;
    }

    /**
     * Writes a file whole or not at all; an empty text takes it away. It is as open to others as the files beside it.
     *
     * @throws UncheckedIOException when nothing can be written there
     */
    void write(String name, String text) {
        try {
            Path place = Files.createDirectories(placeOf(name));
            if (text.isBlank()) {
                Files.deleteIfExists(place.resolve(name));
            } else {
                put(place, name, text);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void put(Path place, String name, String text) throws IOException {
        Path fresh = place.resolve(name + "." + UUID.randomUUID() + ".new");
        try {
            try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (ByteBuffer bytes = StandardCharsets.UTF_8.encode(text); bytes.hasRemaining(); ) {
                    file.write(bytes);
                }
                file.force(true); // or a crash after the move could leave an empty file
            }
            Files.move(fresh, place.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Names, sizes and times of all files, folded into one number; another one while they cannot be read. */
    long fingerprint() {
        return fingerprintOf(folder) * 31 + fingerprintOf(beside);
    }

    private static long fingerprintOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(RuleFolder::fingerprintOfFile)
                    .reduce(1, Long::sum);
        } catch (IOException | UncheckedIOException unreadable) { // while walking, the unchecked one
            return UNREADABLE;
        }
    }

    private static long fingerprintOfFile(Path file) {
        try {
            return file.hashCode() * 31L
                    + Files.size(file) * 17
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }
}

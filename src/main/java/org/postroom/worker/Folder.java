package org.postroom.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that a child works in. What cannot be removed is left to the system. */
final class Folder {
    private static final String NAME = "postroom-worker-";

    private Folder() {}

    static Path make() throws IOException {
        return Files.createTempDirectory(NAME);
    }

    /** Removes the files that a job left; folders stay, as libraries remember theirs. */
    static void empty(Path folder) {
        within(folder).stream().filter(path -> !Files.isDirectory(path)).forEach(Folder::delete);
    }

    /** Removes the folder, if it is one of ours. */
    static void remove(Path folder) {
        if (folder.getFileName().toString().startsWith(NAME)) {
            within(folder).forEach(Folder::delete);
        }
    }

    /** Everything in the folder, the innermost first, itself last. */
    private static List<Path> within(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | RuntimeException gone) {
            return List.of();
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            path.toFile().deleteOnExit();
        }
    }
}

package org.postroom.intake.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The old post: real mails from the test data of other projects, with what those projects expect of them. It is never
 * part of this project; where it lies says {@code postroom.old-post}.
 */
public final class OldPost {
    /** Why a test is skipped where the folder is not. */
    public static final String ABSENT = "The old post is not there; -Dpostroom.old-post says where it lies";

    private static final Path FOLDER = Path.of(System.getProperty("postroom.old-post", "../shared/corpus/mail"));

    private OldPost() {}

    /**
     * One mail.
     *
     * @param file its path in the folder
     * @param said what its source's tests expect, as the manifest says it; often empty
     */
    public record Piece(String file, String said) {
        /** The project it comes from. */
        public String source() {
            return file.substring(0, file.indexOf('/'));
        }

        /** The mail itself. */
        public byte[] bytes() {
            return bytesOf(FOLDER.resolve(file));
        }

        /** The expectation file that stands beside it with another ending. */
        Path beside(String ending) {
            return FOLDER.resolve(file.replaceFirst("\\.[a-z]+$", "") + ending);
        }

        /** A path in the folder. */
        Path inFolder(String path) {
            return FOLDER.resolve(path);
        }
    }

    /** Whether the folder is there. */
    public static boolean isThere() {
        return Files.isRegularFile(FOLDER.resolve("MANIFEST.tsv"));
    }

    /** Every mail, in the manifest's order. */
    public static List<Piece> pieces() {
        return linesOf(FOLDER.resolve("MANIFEST.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[1].equals("input"))
                .map(cells -> new Piece(cells[0], cells[5]))
                .toList();
    }

    static byte[] bytesOf(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static String textOf(Path path) {
        return new String(bytesOf(path), StandardCharsets.UTF_8);
    }

    static List<String> linesOf(Path path) {
        return textOf(path).lines().toList();
    }
}

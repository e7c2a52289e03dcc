package org.postroom.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads back everything that a finished paper says, in its text and out of sight, so that a last gate may search it.
 * It reads more rather than less: a name in a tooltip or a property is as bad as one in a sentence.
 */
public final class Proof {
    /**
     * One thing the paper says.
     *
     * @param where in words, for example {@code page 2}, {@code document property Title}
     */
    public record Part(String where, String text) {}

    private Proof() {}

    /**
     * All parts of a paper: its file name, then what the file holds. Of a kind that is not known here the bytes are
     * read as text.
     *
     * @throws IllegalArgumentException in one sentence, when the file cannot be read; hold it then, do not send it
     */
    public static List<Part> of(Paper paper) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("file name", paper.fileName()));
        try {
            switch (paper.mediaType()) {
                case Paper.PDF -> parts.addAll(new PdfProof().read(paper.content()));
                case Paper.DOCX, Paper.XLSX -> parts.addAll(OfficeProof.read(paper.content()));
                default -> parts.add(new Part("content", new String(paper.content(), StandardCharsets.UTF_8)));
            }
        } catch (IOException | RuntimeException fault) {
            throw new IllegalArgumentException(
                    "The paper " + paper.fileName() + " cannot be read back, so nobody can say what it holds.", fault);
        }
        return List.copyOf(parts);
    }
}

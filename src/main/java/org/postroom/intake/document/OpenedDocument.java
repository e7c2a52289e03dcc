package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.ProblemCode;

/**
 * What one enclosure holds, whatever its format: its text in blocks, and what was wrong with it.
 *
 * @param format what it turned out to be by its content
 * @param blocks its text in reading order; empty when nothing could be read; what stands on pictures is not among it
 * @param problems what was wrong, for example macros beside readable text
 * @param scan what is known of its pictures of text; null when it has none
 * @param struck the lines in which words were struck out, as they read without them: whether somebody meant to take
 *     those words back is not certain
 */
public record OpenedDocument(
        Format format, List<Block> blocks, List<ProblemCode> problems, @Nullable Scan scan, List<String> struck) {

    /**
     * The pictures of text in a document.
     *
     * @param pages numbers, from 1, of the pages that are pictures beside pages of text; empty when all of it is pictures
     * @param blocks all the document's text, that of its pictures in its place; empty when they were not read
     */
    public record Scan(Set<Integer> pages, List<Block> blocks) {
        /** Whether words were read off the pictures. */
        public boolean wasRead() {
            return blocks.stream().anyMatch(block -> !block.isBlank());
        }
    }

    /** A document without pictures of text. */
    public OpenedDocument(Format format, List<Block> blocks, List<ProblemCode> problems) {
        this(format, blocks, problems, null, List.of());
    }

    /** A document that was read without trouble. */
    static OpenedDocument of(Format format, List<Block> blocks) {
        return new OpenedDocument(format, List.copyOf(blocks), List.of());
    }

    /** A document of which nothing can be read, and why. */
    static OpenedDocument closed(Format format, ProblemCode problem) {
        return new OpenedDocument(format, List.of(), List.of(problem));
    }

    /** A document that is pictures only; the blocks are what was read off them. */
    static OpenedDocument ofPictures(Format format, List<Block> read) {
        return new OpenedDocument(
                format, List.of(), List.of(ProblemCode.IMAGE_ONLY), new Scan(Set.of(), List.copyOf(read)), List.of());
    }

    /** The same document, with the lines in which words were struck out. */
    OpenedDocument withStruck(List<String> lines) {
        return new OpenedDocument(format, blocks, problems, scan, List.copyOf(lines));
    }

    /** The same document with one more problem. */
    OpenedDocument with(ProblemCode problem) {
        List<ProblemCode> all = new ArrayList<>(problems);
        all.add(problem);
        return new OpenedDocument(format, blocks, all.stream().distinct().toList(), scan, struck);
    }

    /** All its text, a line for each block. */
    public String text() {
        StringBuilder text = new StringBuilder();
        blocks.forEach(block -> text.append(block.text()).append('\n'));
        return text.toString();
    }

    /** Whether it has words at all, those on pictures aside. */
    public boolean hasText() {
        return blocks.stream().anyMatch(block -> !block.isBlank());
    }

    /** The same document as its pictures have it as well, or null when nothing was read off pictures. */
    public @Nullable OpenedDocument withPicturesRead() {
        return scan == null || !scan.wasRead()
                ? null
                : new OpenedDocument(format, scan.blocks(), problems, scan, struck);
    }
}

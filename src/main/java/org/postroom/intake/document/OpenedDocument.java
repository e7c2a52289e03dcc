package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.List;
import org.postroom.casebook.Submission.ProblemCode;

/**
 * What one enclosure holds, whatever its format: its text in blocks, and what was wrong with it.
 *
 * @param format what it turned out to be by its content
 * @param blocks its text in reading order; empty when nothing could be read
 * @param problems what was wrong, for example macros beside readable text
 */
public record OpenedDocument(Format format, List<Block> blocks, List<ProblemCode> problems) {
    /** A document that was read without trouble. */
    static OpenedDocument of(Format format, List<Block> blocks) {
        return new OpenedDocument(format, List.copyOf(blocks), List.of());
    }

    /** A document of which nothing can be read, and why. */
    static OpenedDocument closed(Format format, ProblemCode problem) {
        return new OpenedDocument(format, List.of(), List.of(problem));
    }

    /** The same document with one more problem. */
    OpenedDocument with(ProblemCode problem) {
        List<ProblemCode> all = new ArrayList<>(problems);
        all.add(problem);
        return new OpenedDocument(format, blocks, all.stream().distinct().toList());
    }

    /** All its text, a line for each block. */
    public String text() {
        StringBuilder text = new StringBuilder();
        blocks.forEach(block -> text.append(block.text()).append('\n'));
        return text.toString();
    }

    /** Whether it has words at all. */
    public boolean hasText() {
        return blocks.stream().anyMatch(block -> !block.isBlank());
    }
}

package org.postroom.paper;

import java.util.List;
import java.util.Map;
import org.postroom.accreditation.Framework;

/**
 * The pack an assessor reads, made anew from redacted text. The alias is all it says of whose it is. What is passed
 * in must be redacted already; this room cannot know.
 *
 * @param alias for example {@code K7F3}
 * @param sections one a domain, in order
 * @param references in order
 */
public record PackPaper(
        Body body, String alias, Framework framework, List<Section> sections, List<Reference> references) {

    /** The answers of one domain. */
    public record Section(int number, String title, List<Answer> answers) {}

    /**
     * One redacted answer.
     *
     * @param text may be empty: the pack then says that nothing was written
     */
    public record Answer(String ref, String prompt, String text) {
        /** The text cut for setting. */
        public Passage passage() {
            return Passage.of(text);
        }
    }

    /**
     * One redacted reference.
     *
     * @param relation in words, for example {@code someone senior}
     */
    public record Reference(String relation, String text) {
        /** The text cut for setting. */
        public Passage passage() {
            return Passage.of(text);
        }
    }

    public PackPaper {
        sections = List.copyOf(sections);
        references = List.copyOf(references);
    }

    /** The pack as PDF. */
    public Paper pdf() {
        return Paper.pdf("pack-" + alias, Pdfs.rendered("pack.html", imprint(), values()));
    }

    /** The same as a Word document, for those who make notes in it. */
    public Paper docx() {
        return Paper.docx("pack-" + alias, WordFile.of("pack.word.xml", imprint(), values()));
    }

    private Map<String, Object> values() {
        return Map.of("paper", this, "body", body, "footLine", "Pack " + alias + " · in confidence");
    }

    private Imprint imprint() {
        return new Imprint(
                "Pack " + alias, "Redacted application " + alias + " for assessment, " + framework.framework() + ".");
    }
}

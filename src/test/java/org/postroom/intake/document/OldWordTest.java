package org.postroom.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Documents of Word 97 to 2003. */
class OldWordTest {
    private static final Path DOCUMENTS = Path.of("src/test/resources/documents");

    @Test
    void legacyFormFieldsSayWhatWasFilledInAndDeletionsAreLeftOut() throws IOException {
        byte[] doc = Files.readAllBytes(DOCUMENTS.resolve("form-fields.doc"));
        assertThat(Made.lines(Made.OPENER.open(doc)))
                .containsExactly(
                        "Ada Quill", "☒ Two years in role", "☐ Not in breach", "Nation: Wales", "I led four projects.");
    }
}

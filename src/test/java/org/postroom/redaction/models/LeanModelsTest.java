package org.postroom.redaction.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.Figures;
import org.postroom.redaction.MarkedText;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;

class LeanModelsTest {
    private static final Path TEXTS = Path.of("src/test/resources/redaction/tuning");

    @Test
    void modelsReadFromTheirLeanFileFindTheSame() throws IOException {
        TrainedModels original = TrainedModels.original();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        LeanModels.write(original, 1, file);
        TrainedModels lean = LeanModels.read(new ByteArrayInputStream(file.toByteArray()));

        assertThat(lean.classifiers()).hasSize(3);
        assertThat(findings(Models.of(lean)))
                .hasSizeGreaterThan(100)
                .isEqualTo(findings(Models.of(original)))
                .isEqualTo(findings(Figures.MODELS));
        assertThat(lean.wordClasses()).hasSameSizeAs(original.wordClasses());
        assertThat(List.of("scottish", "surgery", "diabetes"))
                .allSatisfy(word -> assertThat(lean.wordClasses().get(word))
                        .isNotNull()
                        .isEqualTo(original.wordClasses().get(word)));
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        byte[] file = file("anything");
        assertThatIOException()
                .isThrownBy(() -> read(Arrays.copyOf(file, file.length - 1)))
                .withMessage("their lean file is cut off.");
        assertThatIOException().isThrownBy(() -> read(new byte[0])).withMessage("their lean file is cut off.");
        file[file.length - 1]++;
        assertThatIOException().isThrownBy(() -> read(file)).withMessage("their lean file is damaged.");
    }

    @Test
    void aFileOfAnotherBuildIsRefused() throws IOException {
        byte[] file = file("anything");
        file[0]++;
        assertThatIOException().isThrownBy(() -> read(file)).withMessage("their lean file was not made by this build.");
    }

    @Test
    void nothingButModelsIsMadeOfAFile() {
        assertThatIOException()
                .isThrownBy(() -> read(file(new File("anything"))))
                .withMessage("their lean file holds something else.")
                .havingCause()
                .withMessageContaining("REJECTED");
        assertThatIOException()
                .isThrownBy(() -> read(file("anything")))
                .withMessage("their lean file holds something else.");
    }

    private static List<Finding> findings(Models models) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (MarkedText text : MarkedText.readAll(TEXTS).subList(0, 3)) {
            int number = 0;
            for (Passage passage : text.passages()) {
                findings.addAll(models.findings(Sheet.of(number++, passage)));
            }
        }
        return findings;
    }

    private static TrainedModels read(byte[] file) throws IOException {
        return LeanModels.read(new ByteArrayInputStream(file));
    }

    private static byte[] file(Object held) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(written)) {
            objects.writeObject(held);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        LeanModels.write(written.toByteArray(), 1, file);
        return file.toByteArray();
    }
}

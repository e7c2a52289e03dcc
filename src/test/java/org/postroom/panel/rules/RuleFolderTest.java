package org.postroom.panel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {
    @TempDir
    Path place;

    private Path folder;
    private Path home;

    @BeforeEach
    void lay() throws IOException {
        folder = Files.createDirectory(place.resolve("rules"));
        home = Files.createDirectory(place.resolve("home"));
        Files.writeString(folder.resolve("people.yaml"), "rules: []\n");
    }

    @Test
    void rulesAreWrittenIntoTheFolderAndAnEmptyTextTakesThemAway() {
        RuleFolder rules = new RuleFolder(folder, false, home);
        long before = rules.fingerprint();
        rules.write("added-hide.yaml", "rules:\n");
        assertThat(folder.resolve("added-hide.yaml")).hasContent("rules:\n");
        assertThat(rules.fingerprint()).isNotEqualTo(before);
        rules.write("added-hide.yaml", "");
        assertThat(rules.texts().files()).containsOnlyKeys("people.yaml");
    }

    @Test
    void whereTheRulesLieInTheJarTheyAreWrittenInTheHomeAndReadBesideThem() {
        new RuleFolder(folder, true, home).write("added-hide.yaml", "rules:\n");
        assertThat(folder.resolve("added-hide.yaml")).doesNotExist();
        RuleFolder later = new RuleFolder(folder, false, home);
        assertThat(later.texts().files()).containsOnlyKeys("added-hide.yaml", "people.yaml");
        later.write("added-hide.yaml", "rules: []\n");
        assertThat(later.texts().files()).containsEntry("added-hide.yaml", "rules: []\n");
    }

    @Test
    void whatCannotBeWrittenIsRefused() throws IOException {
        Files.writeString(home.resolve("redaction-rules"), "a file where a folder should be");
        assertThatThrownBy(() -> new RuleFolder(folder, true, home).write("added-hide.yaml", "rules:\n"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aWrittenFileIsAsOpenAsOneThatAPersonSavesAndNothingElseIsLeft() throws IOException {
        RuleFolder rules = new RuleFolder(folder, false, home);
        rules.write("added-hide.yaml", "rules:\n");
        assertThat(Files.getPosixFilePermissions(folder.resolve("added-hide.yaml")))
                .isEqualTo(Files.getPosixFilePermissions(folder.resolve("people.yaml")));
        Files.createDirectories(folder.resolve("added-keep.yaml").resolve("in-the-way"));
        assertThatThrownBy(() -> rules.write("added-keep.yaml", "keep:\n")).isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("people.yaml", "added-hide.yaml", "added-keep.yaml");
        }
    }

    @Test
    void aFolderThatIsGoneIsAFaultWithASentence() {
        RuleFolder rules = new RuleFolder(place.resolve("nowhere"), false, home);
        assertThat(rules.fingerprint()).isEqualTo(rules.fingerprint());
        assertThat(rules.texts().faults()).hasSize(1).first().asString().contains("The rules cannot be read");
    }
}

package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {
    private static final String GOOD =
            """
            rules:
              - id: test/code
                says: A code.
                kind: ID
                pattern: 'X\\d{3}'
                examples:
                  hide: ["the [X123] code", "[X999]"]
                  leave: ["the X12 code", "none"]
            """;

    @TempDir
    Path folder;

    @Test
    void everyExampleOfTheRulesThatShipHolds() {
        RuleFiles.Verdict verdict = RuleFiles.read(Path.of("redaction-rules"));
        assertThat(verdict).as(verdict.because()).isInstanceOf(RuleFiles.Usable.class);
    }

    @Test
    void theSameFilesHaveTheSameHashAndAChangedFileAnother() throws IOException {
        write(GOOD);
        String first = usable().hash();
        assertThat(usable().hash()).isEqualTo(first).hasSize(64);
        write(GOOD + "# a remark\n");
        assertThat(usable().hash()).isNotEqualTo(first);
    }

    @Test
    void anUnknownKeyIsToldWithItsLine() throws IOException {
        write(GOOD.replace("says: A code.", "says: A code.\n    colour: red"));
        assertThat(onlyFault()).isEqualTo("rules.yaml, line 4: The key colour is not known here.");
    }

    @Test
    void anIdUsedTwiceIsRefused() throws IOException {
        write(GOOD + GOOD.replace("rules:\n", ""));
        assertThat(onlyFault()).contains("line 9").contains("The id test/code is taken already");
    }

    @Test
    void anExampleThatIsNotMatchedIsRefused() throws IOException {
        write(GOOD.replace("[X999]", "[Y999]"));
        assertThat(onlyFault()).contains("test/code is not matched by its own rule");
    }

    @Test
    void anExampleThatMustNotMatchButDoesIsRefused() throws IOException {
        write(GOOD.replace("the X12 code", "the X124 code"));
        assertThat(onlyFault()).contains("although it stands under leave");
    }

    @Test
    void aPatternThatIsNoRe2ExpressionIsRefused() throws IOException {
        write(GOOD.replace("X\\d{3}", "X(?=1)"));
        assertThat(onlyFault()).contains("line 5").contains("no RE2 expression");
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        write(GOOD + "  - id: [\n");
        assertThat(onlyFault()).startsWith("rules.yaml, line ").contains("not well-formed YAML");
    }

    @Test
    void aMissingFolderIsAFaultAndNotAnException() {
        assertThat(RuleFiles.read(folder.resolve("nowhere")))
                .isInstanceOf(RuleFiles.Faulty.class)
                .extracting(RuleFiles.Verdict::because)
                .asString()
                .contains("The rules cannot be read");
    }

    @Test
    void aBadReloadLeavesTheLastGoodSetInForce() throws IOException {
        write(GOOD);
        RuleBook book = RuleBook.at(folder);
        RuleSet good = book.current().orElseThrow();
        write(GOOD.replace("kind: ID", "kind: COLOUR"));
        assertThat(book.reload()).isInstanceOf(RuleFiles.Faulty.class);
        assertThat(book.current()).containsSame(good);
    }

    private void write(String rules) throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), rules);
    }

    private RuleSet usable() {
        return ((RuleFiles.Usable) RuleFiles.read(folder)).rules();
    }

    private String onlyFault() {
        RuleFiles.Faulty faulty = (RuleFiles.Faulty) RuleFiles.read(folder);
        assertThat(faulty.faults()).hasSize(1);
        return faulty.faults().get(0).toString();
    }
}

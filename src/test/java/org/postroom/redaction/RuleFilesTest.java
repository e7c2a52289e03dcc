package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.rules.Rule;
import org.postroom.redaction.rules.RuleFault;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;

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

    private static final String KEEP =
            """
            keep:
              - id: test/term
                says: A term.
                phrases: [Z]
                examples:
                  keep: ["the [Z] came", "[Z]"]
                  leave: ["nothing came", "none"]
            """;

    @TempDir
    Path folder;

    @Test
    void everyExampleOfTheRulesThatShipHolds() {
        RuleFiles.Verdict verdict = RuleFiles.read(Path.of("redaction-rules"));
        assertThat(verdict).as(verdict.because()).isInstanceOf(RuleFiles.Usable.class);
    }

    @Test
    void aPhraseMayBeginAndEndWithAnyLetterAndIsNoPartOfAWord() throws IOException {
        write(
                """
                rules:
                  - id: test/phrase
                    says: A phrase.
                    kind: PLACE
                    phrases: [Garŵ, Élan, Caf, c/o]
                    examples:
                      hide: ["in [Garŵ].", "[Élan]"]
                      leave: ["nothing", "none"]
                """);
        Rule rule = usable().rules().get(0);
        assertThat(found(rule, "Garŵ")).containsExactly("Garŵ");
        assertThat(found(rule, "Garŵ garŵ,ÉLAN; (caf) c/o")).containsExactly("Garŵ", "garŵ", "ÉLAN", "caf", "c/o");
        assertThat(found(rule, "Garŵs, a Café, Béélan, éCaf, Caf_")).isEmpty();
    }

    private static List<String> found(Rule rule, String text) {
        Sheet sheet = Sheet.of(0, new Passage("1", text));
        return rule.matches(sheet).stream()
                .map(match -> sheet.between(match.start(), match.end()))
                .toList();
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
    void anIdUsedTwiceIsRefusedWithBothPlaces() throws IOException {
        write(GOOD + GOOD.replace("rules:\n", ""));
        assertThat(onlyFault())
                .isEqualTo("rules.yaml, line 9: The id test/code is taken already in rules.yaml, line 2; "
                        + "give this one another.");
    }

    /** What an officer may get wrong: what is written, what is written instead, and what the fault says. */
    static Stream<Arguments> slips() {
        return Stream.of(
                arguments("    says: A code.", "    sasy: A code.", "line 3", "perhaps says is meant"),
                arguments("kind: ID", "kind: PERSN", "line 4", "perhaps PERSON is meant"),
                arguments("kind: ID", "kind: ID\n    validator: modulus11", "line 5", "perhaps modulus-11 is meant"),
                arguments("kind: ID", "kind: ID\n    raised-by: colour", "line 5", "There is no validator colour"),
                arguments("kind: ID", "kind: ID\n    operator: a [code]", "line 5", "without brackets"),
                arguments("kind: ID", "kind: ID\n    operator: a code of {year}", "line 5", "{year} alone"),
                arguments("kind: ID", "kind: ID\n    near: number", "line 5", "must be a list"),
                arguments("kind: ID", "kind: ID\n    certainty: high", "line 5", "a number above 0 and up to 1"),
                arguments("kind: ID", "kind: ID\n\tcertainty: 1", "line 5", "A tab stands"),
                arguments("X\\d{3}", "X(\\d{3}", "line 5", "a bracket ( is opened and not closed"),
                arguments("X\\d{3}", "X[\\d{3}", "line 5", "a bracket [ is opened and not closed"),
                arguments("X\\d{3}", "X\\d{3})", "line 5", "a bracket ) closes what was not opened"),
                arguments("X\\d{3}", "X(?=1)", "line 5", "looks neither ahead nor back"),
                arguments("X\\d{3}", "*X", "line 5", "nothing stands before it"),
                arguments("X\\d{3}", "X\\y", "line 5", "the backslash in"),
                arguments("X\\d{3}", "X[9-0]", "line 5", "no range of characters"),
                arguments("X\\d{3}", "X{9999}", "line 5", "repeats too often"),
                arguments("X\\d{3}", "((a{1000}){1000}){1000}", "line 5", "repeats its parts more than 20000 times"),
                arguments("X\\d{3}", "X".repeat(9000), "line 5", "more than 8000 characters"),
                arguments("\"none\"", "\"none\", ".repeat(101), "line 8", "more than 100 examples"),
                arguments("X\\d{3}", "X?", "line 5", "fits where nothing stands"),
                arguments("[X123] code", "[X123 code", "line 7", "lacks its partner"),
                arguments("[X999]", "[]", "line 7", "lacks its partner"),
                arguments(", \"[X999]\"", "", "line 7", "at least two examples under hide and two under leave"),
                arguments(", \"none\"", "", "line 7", "at least two examples under hide and two under leave"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldWithItsLineAndWhatToDo(String right, String wrong, String line, String told) throws IOException {
        assertThat(GOOD).contains(right);
        write(GOOD.replace(right, wrong));
        RuleFiles.Faulty faulty = (RuleFiles.Faulty) RuleFiles.read(folder);
        assertThat(faulty.faults()).anySatisfy(fault -> assertThat(fault.toString())
                .contains("rules.yaml, " + line)
                .contains(told)
                .endsWith("."));
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
    void whatAnotherRuleHidesInAnExampleToLeaveMustStandInBrackets() throws IOException {
        String other =
                GOOD.replace("rules:\n", "").replace("test/code", "test/other").replace("X", "Y");
        String leaving = GOOD.replace("the X12 code", "the Y123 code");
        write(leaving + other);
        assertThat(onlyFault()).contains("line 8").contains("test/other hides \"Y123\"");
        write(leaving.replace("Y123", "[Y123]") + other);
        assertThat(usable().ids()).containsExactly("test/code", "test/other");
        write(leaving + other.replace("pattern: 'Y\\d{3}'", "phrases: [Y123, Y999]"));
        assertThat(usable().ids()).containsExactly("test/code", "test/other");
    }

    @Test
    void aTermThatMustNotBeKeptButIsIsRefused() throws IOException {
        write(GOOD + KEEP.replace("nothing came", "Z came"));
        assertThat(onlyFault()).contains("test/term is kept although it stands under leave");
    }

    @Test
    void withoutRulesNothingIsReleased() throws IOException {
        write(GOOD.replace("kind: ID", "kind: COLOUR"));
        Redactor redactor = new Redactor(RuleBook.at(folder), Models.none());
        assertThatThrownBy(() -> redactor.redact(KnownIdentity.none(), List.of(new Passage("1.1", "Mrs Thrale"))))
                .hasMessageContaining("There is no usable set of redaction rules");
    }

    @Test
    void anExampleThatAKeepEntryUndoesIsRefused() throws IOException {
        write(GOOD.replace("kind: ID", "kind: ID\n    certainty: 0.7") + KEEP.replace("Z", "X999"));
        assertThat(onlyFault()).contains("line 8").contains("left by the whole set");
    }

    @Test
    void aTermToKeepThatARuleHidesIsRefused() throws IOException {
        write(GOOD + KEEP.replace("Z", "X999"));
        assertThat(onlyFault()).contains("test/term is kept by its entry, but hidden by test/code");
    }

    @Test
    void aCheckDigitRaisesAndAClashingWordLowersButNoneDecidesAlone() throws IOException {
        write(GOOD.replace("X\\d{3}", "\\b\\d{10}\\b")
                .replace("X123", "9434765919")
                .replace("X999", "9434765918")
                .replace("X12", "12")
                .replace(
                        "kind: ID",
                        "kind: ID\n    raised-by: modulus-11\n    doubt-near: [invoice]\n    certainty: 0.9"));
        Rule rule = usable().rules().get(0);
        assertThat(only(rule, "for 9434765918 again").confidence()).isEqualTo(0.9);
        assertThat(only(rule, "for 9434765919 again").confidence()).isBetween(0.91, 0.98);
        Finding doubted = only(rule, "the invoice 9434765919 again");
        assertThat(doubted.confidence()).isLessThan(Finding.DOUBT);
        assertThat(doubted.because()).isEqualTo("A code; in doubt, as \"invoice\" stands near.");
    }

    private static Finding only(Rule rule, String text) {
        return rule.findings(Sheet.of(0, new Passage("text", text))).get(0);
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
        assertThat(faulty.faults().stream().map(RuleFault::line).distinct()).hasSize(1);
        return faulty.faults().get(0).toString();
    }
}

package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.rules.Example;
import org.postroom.redaction.rules.Examples;
import org.postroom.redaction.rules.KeepTerm;
import org.postroom.redaction.rules.Rule;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;

/** With any one rule, keep entry or list switched off, some example or some tuning text comes out otherwise. */
class EveryRuleCountsTest {
    private static final Path FOLDER = Path.of("redaction-rules");
    private static final int UNCASED_TEXTS = 300;
    private static RuleSet all;
    private static Set<String> lists;
    private static List<String> examples;
    private static List<String> texts;
    private static List<String> uncased;
    /** What the whole set makes of each text. */
    private static final Map<String, List<String>> RESULTS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        RuleFiles.Verdict verdict = RuleFiles.read(FOLDER);
        assertThat(verdict).as(verdict.because()).isInstanceOf(RuleFiles.Usable.class);
        all = ((RuleFiles.Usable) verdict).rules();
        try (Stream<Path> files = Files.list(FOLDER.resolve("lists"))) {
            lists = files.map(file -> file.getFileName().toString().replaceFirst("\\.\\w+$", ""))
                    .filter(list -> !all.list(list).isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        examples = Stream.concat(
                        all.rules().stream().map(Rule::examples),
                        all.keeps().stream().map(KeepTerm::examples))
                .flatMap(EveryRuleCountsTest::texts)
                .toList();
        texts = MarkedText.readAll(Path.of("src/test/resources/redaction/tuning")).stream()
                .flatMap(text -> text.passages().stream())
                .map(Passage::text)
                .toList();
        // some lists serve texts without capitals only
        uncased = texts.stream()
                .limit(UNCASED_TEXTS)
                .map(text -> text.toLowerCase(Locale.UK))
                .toList();
    }

    private static Stream<String> texts(Examples examples) {
        return Stream.concat(examples.wanted().stream(), examples.left().stream())
                .map(Example::text);
    }

    @Test
    void aRuleSwitchedOffChangesSomething() {
        assertThat(all.rules().stream()
                        .filter(rule -> !counts(without(rule.id()), texts(rule.examples())))
                        .map(Rule::id))
                .isEmpty();
    }

    @Test
    void aKeepEntrySwitchedOffChangesSomething() {
        assertThat(all.keeps().stream()
                        .filter(keep -> !counts(without(keep.id()), texts(keep.examples())))
                        .map(KeepTerm::id))
                .isEmpty();
    }

    @Test
    void aListSwitchedOffChangesSomething() {
        // the lists of the keep entries are switched off with them
        assertThat(lists.stream()
                        .filter(list -> !list.startsWith("keep-"))
                        .filter(list -> !counts(without(list), Stream.empty())))
                .isEmpty();
    }

    /** The set without the rule, keep entry or list of this name. */
    private static RuleSet without(String name) {
        Map<String, Set<String>> left = new HashMap<>();
        lists.stream().filter(list -> !list.equals(name)).forEach(list -> left.put(list, all.list(list)));
        return new RuleSet(
                all.rules().stream().filter(rule -> !rule.id().equals(name)).toList(),
                all.keeps().stream().filter(keep -> !keep.id().equals(name)).toList(),
                left,
                all.hash());
    }

    /** Whether the smaller set comes to another result: its own examples are asked first, then all texts. */
    private static boolean counts(RuleSet less, Stream<String> own) {
        Search search = new Search(less, Models.none(), KnownIdentity.none());
        return Stream.of(own, examples.stream(), texts.stream(), uncased.stream())
                .flatMap(some -> some)
                .anyMatch(text -> !result(less, search, text).equals(whole(text)));
    }

    private static List<String> whole(String text) {
        return RESULTS.computeIfAbsent(
                text, unseen -> result(all, new Search(all, Models.none(), KnownIdentity.none()), unseen));
    }

    private static List<String> result(RuleSet rules, Search search, String text) {
        List<Sheet> sheets = rules.recasing().of(KnownIdentity.none(), List.of(Sheet.of(0, new Passage("text", text))));
        List<String> result = new ArrayList<>();
        for (Finding finding : search.findings(sheets)) {
            result.add("%d-%d %s %s %s"
                    .formatted(
                            finding.start(),
                            finding.end(),
                            finding.kind(),
                            finding.label(),
                            finding.confidence() < Finding.DOUBT));
        }
        return result;
    }
}

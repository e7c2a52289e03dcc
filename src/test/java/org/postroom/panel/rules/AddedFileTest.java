package org.postroom.panel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.panel.rules.ProposedRule.Wish;
import org.postroom.redaction.RuleFiles;
import org.postroom.redaction.RuleFiles.Texts;
import org.postroom.redaction.text.Kind;

class AddedFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static ProposedRule rule(Wish wish, String phrase) {
        return new ProposedRule(
                wish,
                phrase,
                Kind.PRACTICE,
                List.of("we moved to [" + phrase + "] in spring", "We spoke of [" + phrase + "] at length."),
                List.of("We met every week.", "Letters are answered."),
                "K7F3");
    }

    @Test
    void whatIsWrittenHoldsWithTheRulesThatShip() {
        Map<String, String> files =
                new HashMap<>(RuleFiles.texts(Path.of("redaction-rules")).files());
        String hide =
                AddedFile.with("", rule(Wish.HIDE, "Tarn \"Head\" House".replace("\"", "'")), "added/hide-1", DAY);
        hide = AddedFile.with(hide, rule(Wish.HIDE, "Quillfeather Lane"), "added/hide-2", DAY);
        files.put(AddedFile.nameOf(Wish.HIDE), hide);
        files.put(AddedFile.nameOf(Wish.KEEP), AddedFile.with("", rule(Wish.KEEP, "Ashby wheel"), "added/keep-1", DAY));
        RuleFiles.Verdict verdict = RuleFiles.read(new Texts(files, List.of()));
        assertThat(verdict).as(verdict.because()).isInstanceOf(RuleFiles.Usable.class);
        assertThat(((RuleFiles.Usable) verdict).rules().ids()).contains("added/hide-1", "added/hide-2", "added/keep-1");
        assertThat(hide).contains("# 2026-12-01\n").doesNotContain("C26-", "K7F3");
    }

    @Test
    void aRuleTakenOutLeavesTheFileAsItWasBefore() {
        String one = AddedFile.with("", rule(Wish.HIDE, "Quillfeather Lane"), "added/hide-1", DAY);
        String two = AddedFile.with(one, rule(Wish.HIDE, "Tarn House"), "added/hide-2", DAY);
        assertThat(AddedFile.without(two, "added/hide-2")).hasValue(one);
        assertThat(AddedFile.without(two, "added/hide-1"))
                .hasValueSatisfying(
                        left -> assertThat(left).contains("Tarn House").doesNotContain("Quillfeather"));
        assertThat(AddedFile.without(one, "added/hide-1")).hasValue("");
        assertThat(AddedFile.without(one, "added/hide-9")).isEmpty();
    }

    @Test
    void whatAPersonWroteBetweenThemStays() {
        String one = AddedFile.with("", rule(Wish.HIDE, "Quillfeather Lane"), "added/hide-1", DAY);
        String own = one + "  # ours\n  - id: local/own\n    says: Ours.\n";
        String two = AddedFile.with(own, rule(Wish.HIDE, "Tarn House"), "added/hide-2", DAY);
        assertThat(AddedFile.entries(two))
                .extracting(AddedFile.Entry::id)
                .containsExactly("added/hide-1", "added/hide-2");
        assertThat(AddedFile.without(two, "added/hide-1")).hasValueSatisfying(left -> assertThat(left)
                .contains("  # ours\n  - id: local/own", "Tarn House")
                .doesNotContain("Quillfeather"));
    }

    @Test
    void wordsThatNoRuleCanBeMadeOfAreRefused() {
        assertThat(List.of("x", "two\nlines", "a [b] c", "ends.", "w".repeat(61)))
                .allSatisfy(words -> assertThat(ProposedRule.fault(words)).isPresent());
        assertThat(List.of("QI", "St Mary's", "Łódź Road 7"))
                .allSatisfy(words -> assertThat(ProposedRule.fault(words)).isEmpty());
        assertThat(ProposedRule.even("St\u00a0Mary\u2019s\n House")).isEqualTo("St Mary's House");
    }
}

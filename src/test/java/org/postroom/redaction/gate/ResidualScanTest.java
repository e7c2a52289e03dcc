package org.postroom.redaction.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.Redaction;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.rules.KeepList;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;

/** What was hidden in one text of an application stands in no other, however it is written there. */
class ResidualScanTest {
    private static final Redactor REDACTOR = new Redactor(RuleBook.at(Path.of("redaction-rules")), Models.none());
    private static final KeepList KEEP = new KeepList(List.of(), new PlainCapitals(new Lists(Map.of()), List.of()));

    @Test
    void whatWasHiddenOnceIsHiddenInEverySpelling() {
        for (String again : List.of(
                "the quarrendyke rota", "QUARRENDYKE", "Quarrendyke's rota", "Quarren-\ndyke rota", "Quarren-dyke")) {
            assertThat(completed("Run by Quarrendyke.", "Quarrendyke", Kind.PERSON, 0.4, again))
                    .as(again)
                    .hasSize(1);
        }
    }

    @Test
    void aNameOfSeveralWordsIsFoundRunTogetherAndAcrossAHyphen() {
        for (String again : List.of("larkbeck", "Lark-Beck", "LARK BECK", "lark\u00a0beck")) {
            assertThat(completed("It is in Lark Beck.", "Lark Beck", Kind.PLACE, 0.9, "Then " + again + " came."))
                    .as(again)
                    .hasSize(1);
        }
        assertThat(completed("It is in Larkbeck.", "Larkbeck", Kind.PLACE, 0.9, "Then Lark Beck came."))
                .hasSize(1);
    }

    @Test
    void anOrdinaryWordIsHiddenOnlyWhereItIsAName() {
        assertThat(completed("I asked Grace.", "Grace", Kind.PERSON, 0.9, "With good grace we asked."))
                .isEmpty();
        assertThat(completed("I asked Grace.", "Grace", Kind.PERSON, 0.9, "So then Grace left early."))
                .singleElement()
                .satisfies(finding -> assertThat(finding.confidence()).isLessThan(Finding.DOUBT));
    }

    @Test
    void articlesAndOrdinaryPhrasesAreNoNames() {
        assertThat(completed("I saw a GP there.", "a GP", Kind.PERSON, 0.9, "A GP and a GP again; we have GPs."))
                .isEmpty();
        assertThat(completed("At the Green.", "the Green", Kind.PRACTICE, 0.9, "A green light on the green."))
                .isEmpty();
    }

    @Test
    void aNumberIsFoundHoweverItIsGrouped() {
        assertThat(completed(
                        "Ring 01632 960 417.",
                        "01632 960 417",
                        Kind.CONTACT,
                        0.9,
                        "Or on 01632960417, or 0163 2960417."))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.label()).isEqualTo("a phone number"));
    }

    @Test
    void whatIsKnownIsHiddenWhateverElseWasFound() {
        KnownIdentity known = KnownIdentity.builder()
                .applicant("Ysolde Penhaligon", null, null)
                .build();
        List<Sheet> sheets = List.of(Sheet.of(0, new Passage("1.1", "as penhaligon said, ysolde.")));
        assertThat(ResidualScan.completed(sheets, List.of(), known, KEEP)).hasSize(2);
    }

    @Test
    void aDoubtfulNameOfOneAnswerStandsInNoOther() {
        Redaction redaction = REDACTOR.redact(
                KnownIdentity.none(),
                List.of(
                        new Passage("1.1", "Dr Anoushka Mehrotra chairs it; ring 01632 960417."),
                        new Passage("1.2", "MEHROTRA agreed, and so did mehrotra's partners. Tel 01632-960417")));
        assertThat(redaction.passages().get(1).text().value())
                .doesNotContainIgnoringCase("mehrotra")
                .doesNotContain("960417");
    }

    /** What the scan adds on the second text. */
    private static List<Finding> completed(String text, String hidden, Kind kind, double confidence, String again) {
        List<Sheet> sheets = IntStream.range(0, 2)
                .mapToObj(i -> Sheet.of(i, new Passage("1." + i, i == 0 ? text : again)))
                .toList();
        int at = text.indexOf(hidden);
        String label = kind == Kind.CONTACT ? "a phone number" : null;
        Finding first = new Finding(
                0, at, at + hidden.length(), kind, label, "test", "A test says so.", confidence, Finding.Rank.CONTEXT);
        List<Finding> all = new ArrayList<>(ResidualScan.completed(sheets, List.of(first), KnownIdentity.none(), KEEP));
        all.remove(first);
        return all.stream().filter(found -> found.sheet() == 1).toList();
    }
}

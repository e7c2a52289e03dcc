package org.postroom.redaction.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.Redaction;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Passage;

/** How far a name reaches, and which words beside it are one. */
class EdgesOfNamesTest {
    private static final Redactor REDACTOR = new Redactor(RuleBook.at(Path.of("redaction-rules")), Models.none());

    @Test
    void whatIsJoinedToAPlaceIsAPlace() {
        assertThat(redact("Skelbrough and Kendal are our poorest wards.")).doesNotContain("Skelbrough", "Kendal");
        assertThat(redact("Fairness and Kendal have little in common.")).contains("Fairness");
    }

    @Test
    void aBuildingToldByItsPlaceGoesWithIt() {
        assertThat(redact("They collect in the post office at Kendal each day."))
                .doesNotContain("post office", "Kendal");
        assertThat(redact("We keep a branch in Kendal and a post office account."))
                .contains("post office account");
    }

    @Test
    void aNameInSmallLettersIsHiddenWhereItActs() {
        assertThat(redact("morwenna rang me at nine and kasia nowak covered."))
                .doesNotContain("morwenna", "kasia", "nowak");
        assertThat(redact("will the partners mark the chart in may"))
                .isEqualTo("will the partners mark the chart in may");
    }

    @Test
    void twoWordsThatAreBothNamesAreAPerson() {
        assertThat(redact("On Monday Will Sharp covers the desk.")).doesNotContain("Sharp");
        assertThat(redact("On Monday we will sharpen the plan.")).contains("will sharpen");
    }

    @Test
    void anInitialAfterAnAmpersandIsNone() {
        assertThat(redact("Balance sheet first, then P&L. They liked it.")).endsWith("P&L. They liked it.");
    }

    @Test
    void aBusinessNamedAfterItsOwnerGoesWhole() {
        assertThat(redact("Lunch came from Errol's Kitchen that day.")).doesNotContain("Errol", "Kitchen");
        assertThat(redact("We used Kotter's eight steps.")).contains("Kotter's eight steps");
    }

    @Test
    void aTitleInALineOfCapitalsDoesNotTakeTheSentence() {
        assertThat(redact("DR PRITI VAIDYANATHAN TOLD THE PARTNERS FIRST."))
                .doesNotContain("PRITI", "VAIDYANATHAN")
                .contains("THE PARTNERS FIRST");
    }

    @Test
    void aTextWithoutCapitalsIsReadWithThem() {
        String dictated =
                "i sat down with catriona linklater and dr heddle in kirkwall and we drew the rota on a chart";
        assertThat(redact(dictated))
                .doesNotContain("catriona", "linklater", "heddle", "kirkwall")
                .contains("we drew the rota on a chart");
        assertThat(redact("we drew the rota on a chart and everybody in the team kept to it for a whole year"))
                .isEqualTo("we drew the rota on a chart and everybody in the team kept to it for a whole year");
    }

    @Test
    void theNumberOfAHouseGoesWithItsStreet() {
        assertThat(redact("Mrs Huntley of 63 Fulwell Road, Kendal, complained."))
                .doesNotContain("63", "Fulwell");
        assertThat(redact("We run 63 clinics, mostly in Kendal.")).contains("63 clinics");
    }

    @Test
    void aDateInWelshIsHiddenToTheYear() {
        assertThat(redact("Daeth y broses i ben ar 28 Chwefror 2020.")).contains("[a date in 2020]");
        assertThat(redact("Ers mis Chwefror 2020 mae pawb yma.")).contains("Chwefror 2020");
    }

    private static String redact(String text) {
        Redaction redaction = REDACTOR.redact(KnownIdentity.none(), List.of(new Passage("text", text)));
        return redaction.passages().get(0).text().value();
    }
}

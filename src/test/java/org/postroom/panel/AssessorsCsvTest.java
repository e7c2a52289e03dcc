package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssessorsCsvTest {
    @Test
    void aListWithHeadingsIsReadWithItsInterests() {
        AssessorsCsv.Import read = AssessorsCsv.read(
                """
                \uFEFFName,Email,Practice,Interests
                Ann Other,ann@nhs.net,"Lark Hill, Rochdale; Elm House","pcn: Roch Valley West; person: J. Bell"
                Bob Else,bob@nhs.net,,
                """);
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .containsExactly(
                        new AssessorsCsv.Row(
                                "Ann Other",
                                "ann@nhs.net",
                                List.of(
                                        new Interest(Interest.Kind.PRACTICE, "Lark Hill, Rochdale"),
                                        new Interest(Interest.Kind.PRACTICE, "Elm House"),
                                        new Interest(Interest.Kind.PCN, "Roch Valley West"),
                                        new Interest(Interest.Kind.PERSON, "J. Bell"))),
                        new AssessorsCsv.Row("Bob Else", "bob@nhs.net", List.of()));
    }

    @Test
    void aListWithoutHeadingsIsNameEmailInterests() {
        assertThat(AssessorsCsv.read("Ann Other,ann@nhs.net,health board: NHS Fife,ICB:Pennine\r\n")
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.interests())
                        .containsExactly(
                                new Interest(Interest.Kind.HEALTH_BOARD, "NHS Fife"),
                                new Interest(Interest.Kind.ICB, "Pennine")));
    }

    @Test
    void everyFaultIsTheSentenceOfItsLineAndTheOtherLinesAreKept() {
        AssessorsCsv.Import read = AssessorsCsv.read(
                """
                name,email,interests
                ,nobody@nhs.net,
                "Ann
                Other",ann@nhs.net,
                Bob,bob at nhs,
                Cat,ANN@nhs.net,
                Dan,dan@nhs.net,Lark Hill
                Eve,eve@nhs.net,
                """);
        assertThat(read.rows()).extracting(AssessorsCsv.Row::email).containsExactly("ann@nhs.net", "eve@nhs.net");
        assertThat(read.faults())
                .containsExactly(
                        "Line 2 has no name.",
                        "Line 5 has \"bob at nhs\", which is no email address.",
                        "Line 6 has ANN@nhs.net, which an earlier line has already.",
                        "Line 7 has the interest \"Lark Hill\" without its kind; write practice, PCN, ICB, health board"
                                + " or person and a colon before it.");
    }

    @Test
    void anOpenQuotationMarkIsAFaultAndWhatStandsBeforeItIsKept() {
        AssessorsCsv.Import read = AssessorsCsv.read("Ann,ann@nhs.net\n\"Bob,bob@nhs.net\nCat,cat@nhs.net\n");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.faults()).singleElement().asString().startsWith("Line 2 has a quotation mark");
    }

    @Test
    void boundlessCellsAreFaultsOfTheirLine() {
        assertThat(AssessorsCsv.read("Ann," + "a".repeat(400_000) + "\nBob,bob@nhs.net,person: " + "b".repeat(400_000))
                        .faults())
                .containsExactly(
                        "Line 1 has an email address of more than 254 characters.",
                        "Line 2 has an interest of more than 200 characters; part several with semicolons.");
    }

    @Test
    void aListWithoutEndIsRefusedInOneSentence() {
        assertThat(AssessorsCsv.read("a,b\n".repeat(300_000)).faults()).hasSize(1);
    }
}

package org.postroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.HistoryEntry;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.casebook.TrayItem;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterBook.SortingNote;
import org.postroom.stationery.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class PagesTest {
    private static final String HOSTILE = "<script>alert('1')</script>";

    @LocalServerPort
    private int port;

    @Autowired
    private Casebook casebook;

    @Autowired
    private LetterBook letterBook;

    @Autowired
    private Tray tray;

    private final ObjectMapper json = new ObjectMapper();
    private Visitor officer;

    @BeforeEach
    void signIn() {
        officer = new Visitor(port);
        officer.signIn("officer", "officer");
    }

    private Case opened(String address) {
        return casebook.open(address, Stage.ENQUIRED, Step.byPostroom("Case opened", "A test asks for it."));
    }

    private long entered(String raw, String caseReference) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        long folio = letterBook
                .enter(new FetchedMail("console test", 1, System.nanoTime(), Instant.now(), bytes))
                .folio();
        letterBook.noteSorting(
                folio, new SortingNote("odd@console.example", HOSTILE, "UNRECOGNISED", "A test.", caseReference, null));
        return folio;
    }

    @Test
    void aHostileLetterIsShownAsTextAndNeverAsHtml() {
        Case one = opened("hostile@console.example");
        long folio = entered(
                "From: odd@console.example\r\nSubject: " + HOSTILE + "\r\nContent-Type: text/plain\r\n\r\n" + HOSTILE,
                one.reference());
        for (String page : new String[] {"/letters", "/letters/" + folio, "/cases/" + one.reference()}) {
            assertThat(officer.page(page).body())
                    .as(page)
                    .contains("&lt;script&gt;alert(")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void anEnclosureIsHandedOutForSavingOnly() {
        long folio = entered(
                """
                From: odd@console.example
                Subject: page
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; name="x.html"
                Content-Disposition: attachment; filename="..\\\\evil<1>.html"

                <script>alert(1)</script>
                --b--
                """
                        .replace("\n", "\r\n"),
                null);
        HttpResponse<String> file = officer.get("/letters/" + folio + "/enclosures/1");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        name -> assertThat(name).startsWith("attachment;").doesNotContain("<", "\\", "/"));
        assertThat(officer.get("/letters/" + folio + "/enclosures/2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCaseIsFoundByEveryWordAndByStage() throws Exception {
        Case one = opened("findable.person@console.example");
        String found =
                officer.page("/cases?words=" + one.reference() + "+findable").body();
        assertThat(found).contains(">" + one.reference() + "<", "One case");
        assertThat(officer.page("/cases?words=" + one.reference() + "+nobody").body())
                .contains("No case is found.");
        assertThat(officer.page("/cases?words=findable&stage=AWARDED").body()).contains("No case is found.");
        assertThat(officer.page("/cases?words=%25&page=99999999").statusCode()).isEqualTo(200);
    }

    @Test
    void aNoteGoesIntoTheHistoryUnderTheNameOfWhoeverWroteIt() {
        Case one = opened("noted@console.example");
        String page = "/cases/" + one.reference();
        HttpResponse<String> after = officer.fill(page, page + "/note", Map.of("text", "Rang on Tuesday."));
        assertThat(after.body()).contains("The note is written into the history.", "Rang on Tuesday.");
        HistoryEntry last = casebook.history(one.reference()).get(1);
        assertThat(last.actor()).isEqualTo("officer");
        assertThat(last.because()).isEqualTo("Rang on Tuesday.");
        assertThat(officer.fill(page, page + "/note", Map.of("text", "  ")).body())
                .contains("Please write a note");
    }

    @Test
    void aWithdrawnCaseHasEndedAndItsTrayIsEmpty() throws Exception {
        Case one = opened("withdrawing@console.example");
        TrayItem item = tray.lay(Matter.ofCase("Withdrawal", one.reference(), "They wrote so.", "Withdraw it."));
        String page = "/cases/" + one.reference();
        HttpResponse<String> after = officer.fill(page, page + "/withdraw", Map.of("because", "They wrote so."));
        assertThat(after.body()).contains("a letter to the applicant says so");
        assertThat(casebook.find(one.reference()).orElseThrow().stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(tray.item(java.util.Objects.requireNonNull(item.id()))
                        .orElseThrow()
                        .closedBy())
                .isEqualTo("officer");
        HttpResponse<String> again = officer.post(
                "/api/cases/" + one.reference() + "/withdraw", "{\"because\":\"x\"}", Visitor.as("officer"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json.readTree(again.body()).path("detail").asText()).isEqualTo("The case has ended already.");
    }

    @Test
    void anOutcomeIsSentOnlyForACaseDecidedInAReleasedBatch() throws Exception {
        Case one = opened("undecided@console.example");
        HttpResponse<String> refused =
                officer.post("/api/cases/" + one.reference() + "/send-outcome", "{}", Visitor.as("director"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json.readTree(refused.body()).path("detail").asText())
                .startsWith("There is no outcome to send: the case is not decided in a released batch");
        assertThat(officer.page("/cases/" + one.reference()).body()).doesNotContain("Have the outcome sent");
    }

    @Test
    void anUnknownCaseIsToldOnThePageAndAsAProblem() throws Exception {
        assertThat(officer.page("/cases/C00-0000").statusCode()).isEqualTo(404);
        assertThat(officer.page("/cases/C00-0000").body()).contains("There is no case of that reference.");
        HttpResponse<String> problem = officer.get("/api/cases/C00-0000", Visitor.as("officer"));
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode body = json.readTree(problem.body());
        assertThat(body.path("status").asInt()).isEqualTo(404);
        assertThat(body.path("detail").asText()).isEqualTo("There is no case of that reference.");
    }

    @Test
    void whatNobodyUnderstandsIsRefusedInOneSentence() throws Exception {
        for (HttpResponse<String> refused : new HttpResponse[] {
            officer.post("/api/cases/C00-0000/note", "{not json", Visitor.as("officer")),
            officer.get("/api/letters/abc", Visitor.as("officer")),
            officer.post("/api/tray/1/treat", "{\"as\":\"LUNCH\"}", Visitor.as("officer"))
        }) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(json.readTree(refused.body()).path("detail").asText())
                    .startsWith("The request could not be understood");
        }
    }

    @Test
    void whatLiesOnTheTrayStandsUnderTodayUntilItIsDone() throws Exception {
        Case one = opened("waiting@console.example");
        TrayItem item =
                tray.lay(Matter.ofCase("Console test", one.reference(), "The kettle is cold.", "Put the kettle on."));
        assertThat(officer.page("/").body()).contains("Case " + one.reference(), "The kettle is cold.");
        String page = "/tray/" + item.id();
        assertThat(officer.fill(page, page + "/done", Map.of("note", "Kettle is on."))
                        .body())
                .contains("Done; it is off the tray.");
        assertThat(officer.page("/").body()).doesNotContain("The kettle is cold.");
        HttpResponse<String> again =
                officer.post("/api/tray/" + item.id() + "/done", "{\"note\":\"again\"}", Visitor.as("officer"));
        assertThat(again.statusCode()).isEqualTo(409);
    }

    @Test
    void aLetterOnTheTrayIsFiledWithACase() throws Exception {
        Case one = opened("filing@console.example");
        long folio = entered("From: odd@console.example\r\nSubject: hello\r\n\r\nHello.", null);
        TrayItem item = tray.lay(Matter.ofLetter("Console test", folio, "A test.", "File it."));
        String path = "/api/tray/" + item.id() + "/file";
        assertThat(officer.post(path, "{\"caseReference\":\"C00-0000\"}", Visitor.as("officer"))
                        .statusCode())
                .isEqualTo(409);
        officer.post(path, "{\"caseReference\":\"" + one.reference() + "\"}", Visitor.as("officer"));
        assertThat(letterBook.at(folio).caseReference()).isEqualTo(one.reference());
        assertThat(casebook.history(one.reference()).get(1).folio()).isEqualTo(folio);
    }
}

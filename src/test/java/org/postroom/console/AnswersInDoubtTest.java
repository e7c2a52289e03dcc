package org.postroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.AnswerDesk;
import org.postroom.casebook.Case;
import org.postroom.casebook.Case.Eligibility;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Readiness;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.DomainAnswers;
import org.postroom.casebook.Submission.Referee;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterBook.SortingNote;
import org.postroom.stationery.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the reading was not certain of waits for an officer, who puts it right through the API. */
@HouseTest
class AnswersInDoubtTest {
    private static final Step TEST = Step.by("test", "Set up", "A test needs it.");

    @LocalServerPort
    private int port;

    @Autowired
    private Casebook casebook;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Tray tray;

    @Autowired
    private Framework framework;

    @Autowired
    private LetterBook book;

    private String reference;

    @BeforeEach
    void aCompleteCaseWithOneDoubt() {
        String address = UUID.randomUUID() + "@elsewhere.example";
        Case one = casebook.open(address, Stage.INVITED, TEST);
        reference = one.reference();
        casebook.submit(reference, withDoubtAt("4.2"), null, Instant.parse("2026-01-05T10:00:00Z"), TEST);
        casebook.recordFee(reference, TEST);
        casebook.judge(reference, Eligibility.ACCEPTED, TEST);
        tray.lay(Matter.ofCase(AnswerDesk.DOUBTS, reference, "One is uncertain.", "Compare it."));
    }

    private Submission withDoubtAt(String doubtful) {
        List<DomainAnswers> domains = framework.domains().stream()
                .map(domain -> new DomainAnswers(
                        domain.number(),
                        domain.points().stream()
                                .map(point -> new Answer(
                                        point.ref(),
                                        "What we did about " + point.ref() + ".",
                                        point.ref().equals(doubtful),
                                        point.ref().equals(doubtful) ? "Its prompt was deleted." : null))
                                .toList()))
                .toList();
        return new Submission(
                new Submission.Applicant(
                        "Ines Holloway",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new Submission.Declarations(true, true, true),
                domains,
                List.of(referee("senior"), referee("peer")),
                List.of(),
                List.of());
    }

    private static Referee referee(String relation) {
        return new Referee("A " + relation, relation, null, null, null, null, "They run it well.");
    }

    @Test
    void aCaseWithADoubtfulAnswerWaitsForAnOfficer() {
        assertThat(readiness.consider(reference, TEST)).isEqualTo(Stage.ANSWERS_QUERIED);
        assertThat(Stage.ANSWERS_QUERIED.needsPerson()).isTrue();
    }

    @Test
    void aConfirmedAnswerLetsTheCaseGoOnAndClearsTheTray() {
        readiness.consider(reference, TEST);
        assertThat(ask("4.2/confirm", "{}")).isEqualTo(200);
        Case after = casebook.find(reference).orElseThrow();
        assertThat(after.stage()).isNotEqualTo(Stage.ANSWERS_QUERIED);
        assertThat(casebook.submission(after).orElseThrow().doubtful()).isEmpty();
        assertThat(tray.ofCase(reference)).allMatch(item -> item.closedAt() != null);
        assertThat(casebook.history(reference))
                .anyMatch(entry ->
                        entry.actor().equals("officer") && entry.action().equals("Answer 4.2 confirmed"));
    }

    @Test
    void aMovedAnswerStandsUnderItsPointAndLeavesItsOldPlaceMissing() {
        readiness.consider(reference, TEST);
        assertThat(ask("4.2/move", "{\"target\":\"4.1\"}")).isEqualTo(200);
        Case after = casebook.find(reference).orElseThrow();
        Submission content = casebook.submission(after).orElseThrow();
        assertThat(content.answer("4.1").orElseThrow().text())
                .isEqualTo("What we did about 4.1.\n\nWhat we did about 4.2.");
        assertThat(content.answer("4.2")).isEmpty();
        assertThat(content.missing()).containsExactly("4.2");
        assertThat(after.stage()).isEqualTo(Stage.INCOMPLETE);
        assertThat(tray.ofCase(reference))
                .anyMatch(item -> item.kind().equals(AnswerDesk.NOW_MISSING) && item.closedAt() == null);
        assertThat(casebook.submission(reference, 1).orElseThrow().answer("4.2"))
                .as("the version that came stays as it was")
                .isPresent();
    }

    @Test
    void whatCannotBeDoneIsRefusedInOneSentence() {
        assertThat(ask("4.2/move", "{\"target\":\"44.9\"}")).isEqualTo(409);
        assertThat(ask("4.2/move", "{}")).isEqualTo(409);
        assertThat(ask("9.9/confirm", "{}")).isEqualTo(409);
        assertThat(ask("4.2/confirm?version=7", "{}")).as("another version").isEqualTo(409);
        assertThat(status("C00-9999", "4.2/confirm", "{}")).isEqualTo(404);
    }

    @Test
    void anAnswerIsShownBesideTheLinesThatWereSent() throws Exception {
        String sent = "From: ines@elsewhere.example\r\nSubject: form\r\n\r\n"
                + "Dear all,\r\n4.2 What we did about 4.2.\r\n<b>Kind regards</b>\r\n";
        long folio = book.enter(new FetchedMail(
                        "test",
                        1,
                        Math.abs(reference.hashCode()),
                        Instant.parse("2026-01-05T10:00:00Z"),
                        sent.getBytes(StandardCharsets.US_ASCII)))
                .folio();
        book.noteSorting(folio, new SortingNote("ines@elsewhere.example", "form", "SUBMISSION", "A test.", null, null));
        book.file(folio, reference);
        Visitor officer = new Visitor(port);
        officer.signIn("officer", "officer");
        String page = officer.page("/cases/" + reference + "/answers/4.2").body();
        assertThat(page)
                .contains("Its prompt was deleted.", "<mark>4.2 What we did about 4.2.</mark>")
                .contains("&lt;b&gt;Kind regards&lt;/b&gt;")
                .doesNotContain("<b>Kind");
    }

    private int ask(String deed, String body) {
        return status(reference, deed, body);
    }

    private int status(String ofCase, String deed, String body) {
        return new Visitor(port)
                .post("/api/cases/" + ofCase + "/answers/" + deed, body, Visitor.as("officer"))
                .statusCode();
    }
}

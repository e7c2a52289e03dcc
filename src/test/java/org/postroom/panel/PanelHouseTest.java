package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.Applicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.letter.LetterText;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Panels, packs and score sheets on a real database. Each test has a session of its own. */
@HouseTest
class PanelHouseTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private Casebook casebook;

    @Autowired
    private ScoreSheets sheets;

    private SessionStory story;

    @BeforeEach
    void begin() {
        story = new SessionStory(house);
    }

    @Test
    void threeAssessorsGetThePackAndNothingInItNamesTheCase() {
        List<String> addresses = story.assessors(4);
        String reference = story.ready();
        story.open(reference);
        List<Seat> seats = story.seats(reference);
        assertThat(seats).hasSize(3).allMatch(seat -> seat.state() == Seat.State.INVITED);
        assertThat(story.stage(reference)).isEqualTo(Stage.WITH_PANEL);
        Applicant applicant = casebook.applicant(casebook.find(reference).orElseThrow());
        Set<String> tokens = new HashSet<>();
        for (Seat seat : seats) {
            assertThat(addresses).contains(story.addressOf(seat));
            OutgoingLetter letter = story.letters(story.addressOf(seat), "pack").get(0);
            String raw = new String(letter.raw(), StandardCharsets.UTF_8);
            assertThat(letter.state()).isNotEqualTo(OutgoingLetter.State.HELD);
            assertThat(raw)
                    .doesNotContain(reference, applicant.email(), applicant.display(), "In-Reply-To", "References:")
                    .contains(seat.alias());
            assertThat(SessionStory.text(letter).enclosures())
                    .extracting(LetterText.File::name)
                    .containsExactly(
                            "pack-" + seat.alias().toLowerCase() + ".pdf",
                            "pack-" + seat.alias().toLowerCase() + ".docx",
                            "score-sheet-" + seat.alias().toLowerCase() + ".xlsx");
            tokens.add(seat.token());
        }
        assertThat(tokens).hasSize(3);
    }

    @Test
    void openingTwiceSeatsNobodyTwice() {
        story.assessors(6);
        String reference = story.ready();
        story.open(reference);
        story.open(reference);
        assertThat(house.getBean(Panels.class).everSeated(reference)).hasSize(3);
        assertThat(story.letters(story.addressOf(story.seats(reference).get(0)), "pack"))
                .hasSize(1);
    }

    @Test
    void anAssessorWhoDeclinesIsReplacedAtOnce() {
        story.assessors(4);
        String reference = story.ready();
        story.open(reference);
        Seat seat = story.seats(reference).get(0);
        long folio = story.letter(
                story.addressOf(seat),
                seat.token(),
                "DECLINE",
                SessionStory.plain(story.addressOf(seat), "DECLINE\n\nI am away in January."));
        house.getBean(StandDownDesk.class).take(folio);
        house.getBean(PanelDesk.class).seat(reference);
        assertThat(story.seat(seat.key(), reference).state()).isEqualTo(Seat.State.DECLINED);
        assertThat(story.seats(reference))
                .hasSize(3)
                .allMatch(one -> one.state() == Seat.State.INVITED && one.assessor() != seat.assessor());
        assertThat(story.letters(story.addressOf(seat), "stood-down")).hasSize(1);
        long late = story.says(seat, story.scores(seat, 3));
        assertThat(story.trayOf(late)).isPresent();
        assertThat(sheets.newest(seat.key())).isEmpty();
    }

    @Test
    void aDeclaredInterestIsKeptAndLeavesThePanelShortWhenNobodyElseIsFree() {
        story.assessors(3);
        String reference = story.ready();
        story.open(reference);
        Seat seat = story.seats(reference).get(1);
        story.says(seat, "INTEREST\nI used to work there.");
        house.getBean(PanelDesk.class).seat(reference);
        assertThat(story.seat(seat.key(), reference).state()).isEqualTo(Seat.State.INTEREST);
        String applicant =
                casebook.applicant(casebook.find(reference).orElseThrow()).display();
        assertThat(house.getBean(AssessorDesk.class)
                        .find(seat.assessor())
                        .orElseThrow()
                        .interests())
                .containsExactly(new Interest(Interest.Kind.PERSON, applicant));
        assertThat(story.stage(reference)).isEqualTo(Stage.PANEL_SHORT);
        assertThat(story.tray(reference)).contains(PanelDesk.SHORT);
    }

    @Test
    void tooFewFreeAssessorsSendNothingUntilAnotherIsAdded() {
        story.assessors(2);
        String reference = story.ready();
        story.open(reference);
        assertThat(story.stage(reference)).isEqualTo(Stage.PANEL_SHORT);
        assertThat(story.seats(reference)).isEmpty();
        assertThat(story.tray(reference)).containsExactly(PanelDesk.SHORT);
        story.assessors(1);
        house.getBean(PanelDesk.class).seat(reference);
        assertThat(story.stage(reference)).isEqualTo(Stage.WITH_PANEL);
        assertThat(story.seats(reference)).hasSize(3).allMatch(seat -> seat.state() == Seat.State.INVITED);
        assertThat(story.tray(reference)).isEmpty();
    }

    @Test
    void nobodyGetsMorePacksThanTheyTake() {
        story.assessors(4);
        AssessorDesk desk = house.getBean(AssessorDesk.class);
        Assessor busy = desk.all().stream().filter(Assessor::active).findFirst().orElseThrow();
        desk.change(busy.key(), busy.name(), busy.email(), 1);
        String one = story.ready();
        String two = story.ready();
        story.open(one, two);
        assertThat(house.getBean(SessionBoard.class).assessors(story.code()).stream()
                        .filter(line -> line.assessor().key() == busy.key()))
                .allMatch(line -> line.load() <= 1);
        assertThat(story.seats(one)).hasSize(3);
        assertThat(story.seats(two)).hasSize(3);
    }

    @Test
    void whoScoredAnEarlierAttemptIsNotDrawnAgain() {
        story.assessors(6);
        String first = story.ready();
        story.open(first);
        Set<Long> before = story.seats(first).stream().map(Seat::assessor).collect(Collectors.toSet());
        story.allScore(1, first);
        Case again = casebook.reopen(
                casebook.find(first).orElseThrow(), Stage.INVITED, Step.by("officer", "Test", "A resubmission."));
        String second = story.ready(
                again, casebook.submission(casebook.find(first).orElseThrow()).orElseThrow());
        story.open(second);
        assertThat(story.seats(second))
                .hasSize(3)
                .noneMatch(seat -> before.contains(seat.assessor()))
                .noneMatch(seat -> seat.alias().equals(story.seats(first).get(0).alias()));
    }

    @Test
    void aScoreOutOfRangeIsExplainedAndNotTaken() {
        Seat seat = seated();
        story.says(seat, story.scores(seat, 3).replace("Domain 4: 3", "Domain 4: 7"));
        assertThat(sheets.newest(seat.key())).isEmpty();
        assertThat(story.seat(seat.key(), seat.caseReference()).state()).isEqualTo(Seat.State.INVITED);
        assertThat(SessionStory.text(story.letters(story.addressOf(seat), "sheet-faulty")
                                .get(0))
                        .body())
                .contains("Domain 4 has 7; scores go from 0 to 4.");
    }

    @Test
    void aSheetFromAnotherAssessorsSeatIsNotTaken() {
        Seat seat = seated();
        Seat other = story.seats(seat.caseReference()).get(2);
        byte[] raw = SessionStory.plain(story.addressOf(other), story.scores(seat, 4));
        long folio = story.letter(story.addressOf(other), seat.token(), "SCORE_SHEET", raw);
        house.getBean(ScoreDesk.class).take(folio);
        assertThat(sheets.newest(seat.key())).isEmpty();
        assertThat(sheets.newest(other.key())).isEmpty();
        assertThat(story.trayOf(folio)).isPresent();
    }

    @Test
    void aSheetForAnotherPackIsNotTaken() {
        Seat seat = seated();
        story.says(seat, story.scores(seat, 3).replace(seat.alias(), "M4P9"));
        assertThat(sheets.newest(seat.key())).isEmpty();
        assertThat(story.letters(story.addressOf(seat), "sheet-faulty")).hasSize(1);
    }

    @Test
    void theScoreSheetWeSentIsTakenWhenItComesBackFilledIn() throws IOException {
        Seat seat = seated();
        LetterText.File blank = SessionStory.text(
                        story.letters(story.addressOf(seat), "pack").get(0))
                .enclosures()
                .get(2);
        byte[] raw = SessionStory.enclosing(
                story.addressOf(seat), "Please find my scores.", blank.name(), filled(blank.bytes(), 3));
        house.getBean(ScoreDesk.class).take(story.letter(story.addressOf(seat), seat.token(), "SCORE_SHEET", raw));
        assertThat(story.seat(seat.key(), seat.caseReference()).state()).isEqualTo(Seat.State.SCORED);
        assertThat(sheets.newest(seat.key())
                        .orElseThrow()
                        .read(seat.packAlias())
                        .scores())
                .hasSize(house.getBean(Framework.class).domains().size())
                .allSatisfy((domain, scored) -> assertThat(scored.score()).isEqualTo(3));
    }

    @Test
    void theSameScoresTwiceAreReadBackOnce() {
        Seat seat = seated();
        story.says(seat, story.scores(seat, 2, 3));
        story.says(seat, story.scores(seat, 2, 3));
        assertThat(story.letters(story.addressOf(seat), "read-back")).hasSize(1);
        assertThat(sheets.newest(seat.key()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aCorrectionOfOneDomainKeepsTheOthersAndIsReadBack() {
        Seat seat = seated();
        story.says(seat, story.scores(seat, 2));
        story.says(seat, "Domain 3: 4");
        SheetReading.Read read = sheets.newest(seat.key()).orElseThrow().read(seat.packAlias());
        assertThat(read.scores().get(3).score()).isEqualTo(4);
        assertThat(read.scores().get(4).score()).isEqualTo(2);
        List<OutgoingLetter> letters = story.letters(story.addressOf(seat), "read-back");
        assertThat(letters).hasSize(2);
        assertThat(SessionStory.text(letters.get(0)).body()).contains("corrected", "4, Strong evidence");
    }

    @Test
    void aCaseIsScoredWhenTheLastOfItsSheetsIsIn() {
        Seat seat = seated();
        String reference = seat.caseReference();
        story.allScore(3, reference);
        assertThat(casebook.history(reference)).anyMatch(entry -> entry.action().equals("All score sheets in"));
    }

    @Test
    void anAnswerThatOnlyQuotesOurLetterHoldsNoScores() {
        Seat seat = seated();
        story.says(seat, story.scores(seat, 3, 2));
        int version = sheets.newest(seat.key()).orElseThrow().version();
        for (String kind : List.of("pack", "read-back")) {
            String ours = SessionStory.text(
                            story.letters(story.addressOf(seat), kind).get(0))
                    .body();
            long folio = story.says(
                    seat,
                    "Thank you, will do.\n\nOn Monday the office wrote:\n"
                            + ours.lines().map(line -> "> " + line).collect(Collectors.joining("\n")));
            assertThat(story.trayOf(folio)).as(kind).isPresent();
        }
        assertThat(sheets.newest(seat.key()).orElseThrow().version()).isEqualTo(version);
        assertThat(story.letters(story.addressOf(seat), "read-back")).hasSize(1);
        assertThat(story.letters(story.addressOf(seat), "sheet-faulty")).isEmpty();
    }

    @Test
    void remindersComeOnceADayAndStopWhenTheSheetIsIn() {
        Seat seat = seated();
        AssessmentSession session = AssessmentSession.of(story.code());
        remind(session.at(14));
        remind(session.at(14).plusSeconds(60));
        assertThat(story.letters(story.addressOf(seat), "sheet-reminder")).hasSize(1);
        remind(session.at(19));
        assertThat(story.letters(story.addressOf(seat), "sheet-reminder")).hasSize(2);
        story.says(seat, story.scores(seat, 3));
        remind(session.at(22));
        assertThat(story.letters(story.addressOf(seat), "sheet-reminder")).hasSize(2);
        Seat other = story.seats(seat.caseReference()).get(1);
        List<OutgoingLetter> reminders = story.letters(story.addressOf(other), "sheet-reminder");
        assertThat(reminders).hasSize(3);
        assertThat(reminders.get(0).subject()).contains("were due on");
        assertThat(story.tray(seat.caseReference())).contains(SheetReminders.OVERDUE);
    }

    private void remind(Instant now) {
        SheetReminders reminders = new SheetReminders(
                house.getBean(Seats.class),
                house.getBean(Sessions.class),
                house.getBean(SheetLetters.class),
                house.getBean(Tray.class),
                house.getBean(Scheme.class),
                Clock.fixed(now, java.time.ZoneOffset.UTC));
        house.getBean(TransactionTemplate.class).executeWithoutResult(status -> reminders.sendDue());
    }

    private Seat seated() {
        story.assessors(3);
        String reference = story.ready();
        story.open(reference);
        return story.seats(reference).get(0);
    }

    private static byte[] filled(byte[] blank, int score) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheet("Scores");
            int domains = 0;
            for (Row row : sheet) {
                if (row.getRowNum() >= 6 && domains < 10) {
                    row.getCell(2).setCellValue(score);
                    domains++;
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}

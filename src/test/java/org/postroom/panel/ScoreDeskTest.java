package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Casebook;
import org.postroom.letter.LetterText;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Score sheets that come back, on a real database. Each test has a session of its own. */
@HouseTest
class ScoreDeskTest {
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
    void whoeverSendsFaultySheetsForEverIsToldThreeTimesADay() {
        Seat seat = seated();
        for (int time = 1; time <= 5; time++) {
            story.says(seat, story.scores(seat, 3).replace("Domain 4: 3", "Domain 4: 7"));
        }
        assertThat(story.letters(story.addressOf(seat), "sheet-faulty")).hasSize(3);
        assertThat(story.tray(seat.caseReference())).contains(SeatDoor.MESSAGE);
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
    void sheetsThatArriveAtOnceStillCloseTheCase() throws Exception {
        Seat first = seated();
        String reference = first.caseReference();
        TransactionTemplate transaction = house.getBean(TransactionTemplate.class);
        ExecutorService assessors = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> replies = new ArrayList<>();
            for (Seat seat : story.seats(reference)) {
                replies.add(assessors.submit(
                        () -> transaction.executeWithoutResult(status -> story.says(seat, story.scores(seat, 3)))));
            }
            for (Future<?> reply : replies) {
                reply.get(30, TimeUnit.SECONDS);
            }
        } finally {
            assessors.shutdownNow();
        }
        assertThat(casebook.history(reference))
                .filteredOn(entry -> entry.action().equals("All score sheets in"))
                .hasSize(1);
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

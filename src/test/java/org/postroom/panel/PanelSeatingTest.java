package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Applicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.letter.LetterText;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who sits on a panel, and what they are sent, on a real database. Each test has a session of its own. */
@HouseTest
class PanelSeatingTest {
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
}

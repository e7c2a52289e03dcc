package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Reminders, and answers that quote our letters, on a real database. Each test has a session of its own. */
@HouseTest
class SheetLettersTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private ScoreSheets sheets;

    private SessionStory story;

    @BeforeEach
    void begin() {
        story = new SessionStory(house);
    }

    @Test
    void anAnswerThatOnlyQuotesOurLetterHoldsNoScores() {
        Seat seat = seated();
        story.says(seat, story.scores(seat, 3).replace("Domain 4: 3", "Domain 4: 7"));
        story.says(seat, story.scores(seat, 3, 2));
        remind(AssessmentSession.of(story.code()).at(14));
        String reference = seat.caseReference();
        Seat other = story.seats(reference).get(1);
        for (Seat writer : List.of(seat, other)) {
            for (String kind : List.of("pack", "sheet-faulty", "read-back", "sheet-reminder")) {
                story.letters(story.addressOf(writer), kind).forEach(ours -> {
                    String text = SessionStory.text(ours).body();
                    for (String quoted : List.of(text, wrapped(text))) {
                        long folio = story.says(writer, "I will look into it on Friday.\n\n" + quote(quoted));
                        assertThat(story.trayOf(folio)).as(kind).isPresent();
                    }
                });
            }
        }
        assertThat(sheets.newest(seat.key()).orElseThrow().version()).isEqualTo(1);
        assertThat(sheets.newest(other.key())).isEmpty();
        assertThat(story.letters(story.addressOf(other), "sheet-faulty")).isEmpty();
        assertThat(story.letters(story.addressOf(seat), "sheet-faulty")).hasSize(1);
    }

    @Test
    void thanksForTheReadBackNeedNobody() {
        Seat seat = seated();
        story.says(seat, story.scores(seat, 3));
        String ours = SessionStory.text(
                        story.letters(story.addressOf(seat), "read-back").get(0))
                .body();
        assertThat(story.trayOf(story.says(seat, "Thank you, that's all correct.\n\nKind regards\nA\n" + quote(ours))))
                .isEmpty();
        assertThat(story.trayOf(story.says(seat, "Thanks, but domain 3 looks wrong.")))
                .isPresent();
    }

    @Test
    void aWordThatKeepsTheScoresIsFoundAboveTheQuotedLetter() {
        Seat seat = seated();
        String reference = seat.caseReference();
        story.says(seat, story.scores(seat, 3, 2));
        seat = story.seat(seat.key(), reference);
        house.getBean(SecondLook.class)
                .ask(story.code(), reference, "Please look at 3.", 1, Step.byPostroom("Test", "A test."));
        String ours = SessionStory.text(
                        story.letters(story.addressOf(seat), "look-again").get(0))
                .body();
        long asked = story.says(seat, "What does 3 mean?\n\n" + quote(ours));
        assertThat(story.trayOf(asked)).isPresent();
        assertThat(story.seat(seat.key(), reference).state()).isEqualTo(Seat.State.LOOK_AGAIN);
        story.says(seat, "Confirm\n\n" + quote(wrapped(ours)));
        assertThat(story.seat(seat.key(), reference).state()).isEqualTo(Seat.State.SCORED);
        assertThat(sheets.newest(seat.key()).orElseThrow().version()).isEqualTo(1);
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

    @Test
    void whoWasDrawnLateIsRemindedAfterTheirOwnDueDay() {
        Seat seat = seated();
        Seats seats = house.getBean(Seats.class);
        AssessmentSession session = AssessmentSession.of(story.code());
        seats.save(
                seat.invited(seat.token(), session.at(23)).due(session.dueDay().plusDays(7)));
        remind(session.at(28));
        assertThat(story.letters(story.addressOf(seat), "sheet-reminder")).isEmpty();
        remind(session.at(29));
        remind(session.at(30));
        assertThat(story.letters(story.addressOf(seat), "sheet-reminder")).hasSize(1);
        assertThat(story.tray(seat.caseReference())).contains(SheetReminders.OVERDUE);
    }

    private void remind(Instant now) {
        SheetReminders reminders = new SheetReminders(
                house.getBean(Seats.class),
                house.getBean(Sessions.class),
                house.getBean(SheetLetters.class),
                house.getBean(Tray.class),
                house.getBean(Scheme.class),
                Clock.fixed(now, java.time.ZoneOffset.UTC),
                house.getBean(PlatformTransactionManager.class));
        reminders.sendDue();
    }

    private Seat seated() {
        story.assessors(3);
        String reference = story.ready();
        story.open(reference);
        return story.seats(reference).get(0);
    }

    private static String quote(String ours) {
        return "On Monday the office wrote:\n"
                + ours.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private static String wrapped(String text) {
        return text.lines().map(line -> line.replaceAll("(.{20,60}) ", "$1\n")).collect(Collectors.joining("\n"));
    }
}

package org.postroom.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Applicant;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.letter.LetterText;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.panel.Panels;
import org.postroom.panel.Seat;
import org.postroom.panel.Session;
import org.postroom.panel.Sessions;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Moderation and release on a real database. Each test has a session of its own. */
@HouseTest
class ModerationHouseTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private ModerationDesk desk;

    @Autowired
    private BatchDesk batches;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Casebook casebook;

    private SessionStory story;
    private String moderator;
    private String strong;
    private String weak;

    @BeforeEach
    void everySheetIsIn() {
        story = new SessionStory(house);
        moderator = "moderator" + story.code() + "@elsewhere.example";
        sessions.nameModerator(story.code(), "Morfydd Vale", moderator);
        story.assessors(4);
        strong = story.ready();
        weak = story.ready();
        story.open(strong, weak);
        story.allScore(3, strong);
        story.allScore(1, weak);
        await().atMost(Duration.ofSeconds(20)).until(() -> story.stage(strong) == Stage.IN_MODERATION);
    }

    @Test
    void theModeratorSeesAliasesAndNumbersOnly() {
        OutgoingLetter letter = story.letters(moderator, "moderation-pack").get(0);
        LetterText text = SessionStory.text(letter);
        assertThat(letter.state()).isNotEqualTo(OutgoingLetter.State.HELD);
        assertThat(text.body())
                .contains(alias(strong) + ": award, 10 of 10 domains met", alias(weak) + ": not yet met, 0 of 10");
        assertThat(text.enclosures()).hasSize(1);
        String raw = new String(letter.raw(), StandardCharsets.UTF_8);
        for (String reference : List.of(strong, weak)) {
            Applicant person = casebook.applicant(casebook.find(reference).orElseThrow());
            assertThat(raw).doesNotContain(reference, person.display(), person.email());
            story.seats(reference).forEach(seat -> assertThat(raw).doesNotContain(story.addressOf(seat)));
        }
    }

    @Test
    void nothingIsReleasedWithoutAgree() {
        assertThat(batches.prepare(story.code(), "officer")).isInstanceOf(BatchDesk.Answer.Refused.class);
        moderatorSays("AGREE");
        assertThat(story.stage(strong)).isEqualTo(Stage.DECIDED);
        assertThat(sessions.of(story.code()).state()).isEqualTo(Session.State.CLOSED);
        assertThat(story.tray(story.code())).contains("Prepare the batch");
        assertThat(batches.prepare(story.code(), "officer")).isInstanceOf(BatchDesk.Answer.Done.class);
        assertThat(story.stage(strong)).isEqualTo(Stage.DECIDED);
    }

    @Test
    void whatIsDecidedFollowsTheSums() {
        moderatorSays("I agree.\n\nBest wishes\nMorfydd");
        Decisions decisions = house.getBean(Decisions.class);
        Decision award = decisions.of(strong).orElseThrow();
        assertThat(award.award()).isTrue();
        assertThat(award.decidedBy()).isEqualTo(ModerationRound.MODERATOR);
        assertThat(award.domains()).hasSize(10).allMatch(domain -> domain.sum() == 9 && domain.met());
        assertThat(decisions.of(weak).orElseThrow().unmet()).hasSize(10);
        assertThat(story.letters(moderator, "moderation-agreed")).hasSize(1);
    }

    @Test
    void aPackSentBackKeepsTheWholeSessionOpenUntilItComesAgain() {
        moderatorSays(alias(weak) + ": the evidence for domain 3 seems stronger than this.");
        assertThat(story.stage(weak)).isEqualTo(Stage.WITH_PANEL);
        List<Seat> seats = story.seats(weak);
        assertThat(seats).allMatch(seat -> seat.state() == Seat.State.LOOK_AGAIN);
        OutgoingLetter asked =
                story.letters(story.addressOf(seats.get(0)), "look-again").get(0);
        assertThat(SessionStory.text(asked).body()).contains("seems stronger than this", "Understood for domain 3");
        moderatorSays("AGREE");
        assertThat(story.stage(strong)).isEqualTo(Stage.IN_MODERATION);
        assertThat(story.letters(moderator, "moderation-unclear")).hasSize(1);

        story.says(seats.get(0), "CONFIRM");
        assertThat(story.letters(story.addressOf(seats.get(0)), "sheet-confirmed"))
                .hasSize(1);
        story.says(seats.get(1), "Domain 3: 4");
        story.says(seats.get(2), story.scores(seats.get(2), 2));
        await().atMost(Duration.ofSeconds(20)).until(() -> story.stage(weak) == Stage.IN_MODERATION);
        assertThat(story.letters(moderator, "moderation-pack")).hasSize(2);
        assertThat(SessionStory.text(story.letters(moderator, "moderation-pack").get(0))
                        .body())
                .contains("(" + alias(weak) + ")", "round 2");
        moderatorSays("AGREE");
        Decision decision = house.getBean(Decisions.class).of(weak).orElseThrow();
        assertThat(decision.domains().get(2).scores()).containsExactly(1, 2, 4);
    }

    @Test
    void anAnswerThatCanBeTakenInTwoWaysIsAskedBackAndWaitsForAPerson() {
        long folio = moderatorSays("AGREE, except that I would like to talk about one of them.");
        assertThat(story.stage(strong)).isEqualTo(Stage.IN_MODERATION);
        assertThat(story.letters(moderator, "moderation-unclear")).hasSize(1);
        assertThat(story.trayOf(folio)).isPresent();
    }

    @Test
    void whoeverIsUnclearForEverIsAskedThreeTimesADay() {
        long folio = 0;
        for (int time = 1; time <= 5; time++) {
            folio = moderatorSays("AGREE, except that I would like to talk about number " + time + ".");
        }
        assertThat(story.letters(moderator, "moderation-unclear")).hasSize(3);
        assertThat(story.trayOf(folio)).isPresent();
    }

    @Test
    void anAgreementFromAnotherAddressIsNotTaken() {
        String stranger = "stranger@elsewhere.example";
        long folio = story.letter(
                stranger, story.moderatorToken(moderator), "MODERATION", SessionStory.plain(stranger, "AGREE"));
        desk.take(folio);
        assertThat(story.stage(strong)).isEqualTo(Stage.IN_MODERATION);
        assertThat(story.trayOf(folio)).isPresent();
    }

    @Test
    void aSheetThatComesAfterModerationBeganIsNotTaken() {
        Seat seat = story.seats(weak).get(0);
        long folio = story.says(seat, story.scores(seat, 4));
        assertThat(story.letters(story.addressOf(seat), "sheet-too-late")).hasSize(1);
        assertThat(story.trayOf(folio)).isPresent();
        assertThat(house.getBean(Panels.class)
                        .scores(weak)
                        .get(0)
                        .scores()
                        .get(1)
                        .score())
                .isEqualTo(1);
    }

    @Test
    void withoutAModeratorThePackWaitsAndGoesWhenOneIsNamed() {
        SessionStory other = new SessionStory(house);
        other.assessors(3);
        String reference = other.ready();
        other.open(reference);
        other.allScore(2, reference);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> other.tray(other.code()).contains("No moderator named"));
        String late = "late" + other.code() + "@elsewhere.example";
        desk.nameModerator(other.code(), "Late Comer", late);
        assertThat(other.letters(late, "moderation-pack")).hasSize(1);
        assertThat(other.tray(other.code())).isEmpty();
    }

    @Test
    void thePreparerOfABatchMayNotReleaseIt() {
        Batch batch = prepared();
        assertThat(batches.release(batch.key(), "Officer"))
                .isInstanceOfSatisfying(BatchDesk.Answer.Refused.class, refused -> assertThat(refused.because())
                        .contains("another person has to release it"));
        assertThat(batches.find(batch.key()).orElseThrow().state()).isEqualTo(Batch.State.PREPARED);
    }

    @Test
    void aSecondReleaseSendsNothing() {
        Batch batch = prepared();
        assertThat(batches.dryRun(batch.key()))
                .extracting(BatchDesk.Line::caseReference)
                .containsExactlyInAnyOrder(strong, weak);
        assertThat(batches.release(batch.key(), "director")).isInstanceOf(BatchDesk.Answer.Done.class);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sessions.of(story.code()).state() == Session.State.RELEASED);
        assertThat(batches.release(batch.key(), "director"))
                .isInstanceOfSatisfying(BatchDesk.Answer.Refused.class, refused -> assertThat(refused.because())
                        .contains("a second release sends nothing"));
    }

    @Test
    void aDroppedBatchIsPreparedAnewByAnyone() {
        Batch batch = prepared();
        batches.drop(batch.key(), "director");
        assertThat(batches.release(batch.key(), "director")).isInstanceOf(BatchDesk.Answer.Refused.class);
        assertThat(batches.prepare(story.code(), "director")).isInstanceOf(BatchDesk.Answer.Done.class);
    }

    @Test
    void theConsoleCanAgreeAndSendBackLikeTheModerator() {
        assertThat(desk.lookAgain(
                        story.code(), house.getBean(Panels.class).alias(weak).orElseThrow(), "Domain 2?", "officer"))
                .isInstanceOf(Verdict.Done.class);
        assertThat(desk.agree(story.code(), "officer", "By telephone.")).isInstanceOf(Verdict.Refused.class);
        story.seats(weak).forEach(seat -> story.says(seat, "I confirm my scores."));
        await().atMost(Duration.ofSeconds(20)).until(() -> story.stage(weak) == Stage.IN_MODERATION);
        assertThat(desk.agree(story.code(), "officer", "By telephone.")).isInstanceOf(Verdict.Done.class);
        assertThat(house.getBean(ModerationBoard.class).state(story.code()).rounds())
                .hasSize(2);
    }

    private Batch prepared() {
        moderatorSays("AGREE");
        return ((BatchDesk.Answer.Done) batches.prepare(story.code(), "officer")).batch();
    }

    private long moderatorSays(String body) {
        long folio = story.letter(
                moderator, story.moderatorToken(moderator), "MODERATION", SessionStory.plain(moderator, body));
        desk.take(folio);
        return folio;
    }

    private String alias(String reference) {
        return house.getBean(Panels.class).alias(reference).orElseThrow().value();
    }
}

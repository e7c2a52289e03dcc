package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Packs that must not leave, or not again: held at the last gate, recalled, overtaken by a newer submission. */
@HouseTest
class RecalledPacksTest {
    private static final Step STEP = Step.by("officer", "Test", "A test needs it.");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Casebook casebook;

    @Autowired
    private TransactionTemplate transaction;

    private SessionStory story;

    @BeforeEach
    void begin() {
        story = new SessionStory(house);
    }

    @Test
    void aSeatWhosePackWasHeldAtTheLastGateIsNotInvited() {
        story.assessors(3);
        Case one =
                casebook.open("zenobia@quill.example", Stage.INVITED, Step.by("officer", "Test", "A test needs it."));
        // words of the letter itself, which asks for one whole score
        String reference =
                story.ready(one, story.submission("Whole Score", "zenobia@quill.example", "Quill Lane Surgery"));
        story.open(reference);
        assertThat(story.seats(reference)).hasSize(3).allSatisfy(seat -> {
            assertThat(seat.state()).isEqualTo(Seat.State.DRAWN);
            assertThat(packTo(seat).state()).isEqualTo(OutgoingLetter.State.HELD);
        });
        assertThat(story.tray(reference)).hasSize(3).allMatch(kind -> kind.startsWith(AssessorPost.HELD + " (no. "));
        assertThat(casebook.history(reference))
                .noneMatch(entry -> entry.action().contains("posted to"));
    }

    @Test
    void aRecallStopsLettersThatHaveNotLeftAndTheyAreWrittenAnewWhenItIsReleased() {
        story.assessors(3);
        String reference = story.ready();
        PackReview review = house.getBean(PackReview.class);
        transaction.executeWithoutResult(status -> {
            story.open(reference);
            review.recall(reference, "officer", "A name stands in it.");
        });
        assertThat(story.seats(reference))
                .hasSize(3)
                .allMatch(seat -> packTo(seat).state() == OutgoingLetter.State.HELD);
        review.release(reference, "director");
        story.open(reference);
        assertThat(story.seats(reference))
                .allMatch(seat -> packTo(seat).state() != OutgoingLetter.State.HELD)
                .allMatch(seat -> seat.state() == Seat.State.INVITED);
    }

    @Test
    void aNewerSubmissionChangesNothingInAPackThatAssessorsHold() {
        story.assessors(3);
        String reference = story.ready();
        story.open(reference);
        house.getBean(PanelDesk.class).replace(story.seats(reference).get(0).key(), "officer", "Away.");
        house.getBean(PanelDesk.class).seat(reference);
        assertThat(story.stage(reference)).isEqualTo(Stage.PANEL_SHORT);
        long before = house.getBean(Packs.class).newest(reference).orElseThrow().id();
        submitAgain(reference, "Old Mill Surgery");
        casebook.move(reference, Stage.COMPLETE, STEP);
        house.getBean(PackMaking.class).make(reference);
        assertThat(house.getBean(Packs.class).newest(reference).orElseThrow().id())
                .isEqualTo(before);
        assertThat(story.stage(reference)).isEqualTo(Stage.READY);
        assertThat(story.tray(reference)).contains(PackMaking.NEWER);
    }

    @Test
    void whatAnEarlierFormSaidAndTheAddressWrittenFromAreKnown() {
        String reference = story.ready();
        submitAgain(reference, "Otterburn Mill Surgery");
        submitAgain(reference, "Coquet Vale Practice");
        Case one = casebook.find(reference).orElseThrow();
        assertThat(Identities.ofCase(casebook, one).practices())
                .hasSize(3)
                .contains("Otterburn Mill Surgery", "Coquet Vale Practice");
        assertThat(Identities.ofCase(casebook, one).people()).hasSize(2);
        assertThat(Identities.ofCase(casebook, one).contacts())
                .contains(casebook.applicant(one).email());
    }

    private void submitAgain(String reference, String practice) {
        casebook.submit(
                reference,
                story.submission("Zenobia Newer", "newer@elsewhere.example", practice),
                null,
                house.getBean(Clock.class).instant(),
                STEP);
    }

    private OutgoingLetter packTo(Seat seat) {
        return story.letters(story.addressOf(seat), "pack").get(0);
    }
}

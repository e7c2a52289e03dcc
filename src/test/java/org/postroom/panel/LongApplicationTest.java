package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Tray;
import org.postroom.redaction.TextSize;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is too long to be redacted waits for a person, and nothing of it is lost. */
@HouseTest
class LongApplicationTest {
    private static final Step STEP = Step.by("officer", "Test", "A test needs it.");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Casebook casebook;

    @Autowired
    private Packs packs;

    @Autowired
    private Tray tray;

    @Test
    void anApplicationThatIsTooLongWaitsOnTheTrayUntilAShorterOneComes() {
        String reference = new SessionStory(house).ready();
        Submission usual =
                casebook.submission(casebook.find(reference).orElseThrow()).orElseThrow();
        long before = packs.newest(reference).orElseThrow().id();
        submit(reference, withAnswer(usual, "word ".repeat(TextSize.MOST_WORDS + 1)));
        assertThat(packs.newest(reference).orElseThrow().id()).as("no new pack").isEqualTo(before);
        assertThat(tray.ofCase(reference)).anySatisfy(item -> {
            assertThat(item.kind()).isEqualTo(PackMaking.TOO_LONG);
            assertThat(item.because()).contains("at most 100,000");
        });
        Case waiting = casebook.find(reference).orElseThrow();
        assertThat(waiting.stage()).isEqualTo(Stage.COMPLETE);
        assertThat(casebook.submission(waiting)
                        .orElseThrow()
                        .domains()
                        .get(0)
                        .answers()
                        .get(0)
                        .text())
                .hasSizeGreaterThan(TextSize.MOST_WORDS);

        submit(reference, usual);
        assertThat(packs.newest(reference).orElseThrow().id()).isNotEqualTo(before);
        assertThat(tray.holds(PackMaking.TOO_LONG, reference)).isFalse();
    }

    private void submit(String reference, Submission submission) {
        casebook.submit(reference, submission, null, house.getBean(Clock.class).instant(), STEP);
        casebook.move(reference, Stage.COMPLETE, STEP);
        house.getBean(PackMaking.class).make(reference);
    }

    private static Submission withAnswer(Submission before, String text) {
        Submission.Answer answer = new Submission.Answer("1.1", text, false, null);
        return new Submission(
                before.applicant(),
                before.declarations(),
                List.of(new Submission.DomainAnswers(1, List.of(answer))),
                before.referees(),
                before.missing(),
                before.problems());
    }
}

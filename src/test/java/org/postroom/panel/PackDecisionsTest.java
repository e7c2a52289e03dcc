package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.panel.Decision.Placed;
import org.postroom.panel.Decision.What;
import org.postroom.panel.PackReview.Answer;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.Span;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a person decides about passages of a pack, and takes back. */
@HouseTest
class PackDecisionsTest {
    private static final Span DOUBT = new Span(0, 5, Kind.PERSON, "[Colleague A]", "test", "A doubt.", 0.5, true);
    private static final Span SURE = new Span(6, 9, Kind.PERSON, "[Colleague B]", "test", "Sure.", 0.9, false);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private PackDecisions decisions;

    @Autowired
    private Packs packs;

    private String reference;
    private String ref;

    @BeforeEach
    void holdAPackWithOneDoubt() {
        reference = new SessionStory(house).ready();
        house.getBean(PackReview.class).recall(reference, "director", "A test looks at it.");
        Pack pack = newest();
        List<Passage> originals = Passages.of(packs.submissionOf(pack));
        ref = originals.get(0).ref();
        List<RedactedPassage> passages = new ArrayList<>(pack.passages());
        List<Span> spans = List.of(DOUBT, SURE);
        passages.set(0, new RedactedPassage(ref, Redactor.apply(originals.get(0), spans), spans));
        Case one = house.getBean(Casebook.class).find(reference).orElseThrow();
        packs.keep(one, pack.submissionVersion(), packs.submissionOf(pack), pack.ruleSetHash(), passages);
    }

    private Pack newest() {
        return packs.newest(reference).orElseThrow();
    }

    private Answer decide(What what, Span... spans) {
        List<Placed> places =
                List.of(spans).stream().map(span -> new Placed(ref, span)).toList();
        return decisions.decide(reference, newest().id(), what, places, "officer");
    }

    @Test
    void whatIsAcceptedIsDoubtfulNoLongerAndTheDocumentsStayTheSame() {
        byte[] before = newest().pdf();
        assertThat(decide(What.ACCEPTED, DOUBT)).isInstanceOf(Answer.Done.class);
        assertThat(newest().doubtfulSpans()).isZero();
        assertThat(newest().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.doubtsSettled()).isEqualTo(1);
            assertThat(decision.person()).isEqualTo("officer");
        });
        assertThat(newest().pdf()).isEqualTo(before);
        assertThat(decide(What.ACCEPTED, DOUBT)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void eachDecisionIsTakenBackByItselfInAnyOrder() {
        String redacted = newest().passage(ref).orElseThrow().text().value();
        decide(What.SHOWN, DOUBT, SURE);
        Span more = new Span(20, 24, Kind.PLACE, "[Place]", "a person", "A person hid it.", 1, false);
        decide(What.HIDDEN, more);
        assertThat(newest().passage(ref).orElseThrow().spans()).containsExactly(more);
        assertThat(takeBack(1)).isInstanceOf(Answer.Done.class);
        assertThat(newest().passage(ref).orElseThrow().spans()).containsExactly(DOUBT, SURE, more);
        assertThat(takeBack(2)).isInstanceOf(Answer.Done.class);
        assertThat(newest().passage(ref).orElseThrow().text().value()).isEqualTo(redacted);
        assertThat(newest().decisions()).isEmpty();
        assertThat(takeBack(2)).isInstanceOf(Answer.Refused.class);
    }

    private Answer takeBack(int number) {
        return decisions.takeBack(reference, newest().id(), number, "officer");
    }

    @Test
    void whatSomethingLaterRestsOnCannotBeTakenBack() {
        decide(What.SHOWN, SURE);
        decide(What.HIDDEN, new Span(5, 8, Kind.PLACE, "[Place]", "a person", "A person hid it.", 1, false));
        assertThat(takeBack(1)).isInstanceOf(Answer.Refused.class);
        assertThat(newest().decisions()).hasSize(2);
    }

    @Test
    void aPackThatWasChangedMeanwhileOrReleasedIsNotChanged() {
        long seen = newest().id();
        decide(What.ACCEPTED, DOUBT);
        Answer late = decisions.decide(reference, seen, What.SHOWN, List.of(new Placed(ref, SURE)), "officer");
        assertThat(late.because()).contains("changed in the meantime");
        house.getBean(PackReview.class).release(reference, "director");
        assertThat(takeBack(1).because()).contains("Only a held pack");
    }
}

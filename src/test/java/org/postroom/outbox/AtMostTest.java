package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.outbox.OutgoingLetter.State;

/** How often somebody is told something, at the outbox's door. */
class AtMostTest {
    private static EmbeddedPostgres postgres;

    private final WoundClock clock = new WoundClock();
    private SendingRoom room;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = SendingRoom.database();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void open() {
        SendingRoom.empty(postgres);
        room = new SendingRoom(SendingRoom.url(postgres), 1, clock);
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** Posts a letter whose words are its {@code about}. */
    private State post(Grade grade, String to, @Nullable String about, String template, @Nullable Long answers) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", about == null ? "there" : about);
        values.put("reference", "");
        values.put("because", "It said nothing.");
        values.put("session", "May 2027");
        Draft draft = Draft.plain(UUID.randomUUID().toString(), template, to, values, "abcdefghijklmnop")
                .answering(answers)
                .graded(grade);
        return room.outbox()
                .post(about == null ? draft : draft.filedUnder(about))
                .state();
    }

    private State post(Grade grade, String to, @Nullable String about) {
        return post(grade, to, about, "question-received", null);
    }

    /** A letter about one case that says this. */
    private State said(String words) {
        return room.outbox()
                .post(Draft.plain(
                                UUID.randomUUID().toString(),
                                "question-received",
                                "ann@a.example",
                                Map.of("name", words, "reference", "", "because", "", "session", "May 2027"),
                                "abcdefghijklmnop")
                        .graded(Grade.OWED)
                        .filedUnder("C1"))
                .state();
    }

    private State courtesy(String to, @Nullable String about, String template) {
        return post(Grade.COURTESY, to, about, template, null);
    }

    @Test
    void acknowledgementsGoOnceForEachAddressCaseAndDayAndThriceForEachAddress() {
        assertThat(courtesy("ann@a.example", "C1", "question-received")).isEqualTo(State.WAITING);
        assertThat(courtesy("Ann@A.example", "C1", "moderation-unclear")).isEqualTo(State.SPARED);
        assertThat(courtesy("ann@a.example", "C2", "question-received")).isEqualTo(State.WAITING);
        assertThat(courtesy("ann@a.example", null, "moderation-unclear")).isEqualTo(State.WAITING);
        assertThat(courtesy("ann@a.example", null, "question-received")).isEqualTo(State.SPARED);
        assertThat(courtesy("ann@a.example", "C4", "question-received")).isEqualTo(State.SPARED);
        assertThat(courtesy("ben@b.example", "C1", "question-received")).isEqualTo(State.WAITING);
        clock.pass(Duration.ofHours(25));
        assertThat(courtesy("ann@a.example", "C1", "question-received")).isEqualTo(State.WAITING);
    }

    @Test
    void anAnswerWithSomethingNewGoesThriceForEachAddressKindAndDay() {
        for (int time = 0; time < 3; time++) {
            assertThat(post(Grade.ANSWER, "ann@a.example", "C1")).isEqualTo(State.WAITING);
        }
        assertThat(post(Grade.ANSWER, "ann@a.example", "C2")).isEqualTo(State.SPARED);
        assertThat(room.outbox().isToldEnough("ann@a.example", "question-received", Grade.ANSWER, null))
                .isTrue();
    }

    @Test
    void whatAStageOwesIsNotLimitedButTheSameWordsGoOnceADay() {
        for (int number = 0; number < 20; number++) {
            assertThat(post(Grade.OWED, "ann@a.example", "C" + number)).isEqualTo(State.WAITING);
        }
        assertThat(post(Grade.OWED, "ann@a.example", "C7")).isEqualTo(State.SPARED);
        assertThat(post(Grade.OWED, "ben@b.example", "C7")).isEqualTo(State.WAITING);
    }

    @Test
    void whatWasChangedAndChangedBackIsSaidOnceMore() {
        assertThat(said("three")).isEqualTo(State.WAITING);
        assertThat(said("four")).isEqualTo(State.WAITING);
        assertThat(said("three")).isEqualTo(State.WAITING);
        assertThat(said("three")).isEqualTo(State.SPARED);
    }

    @Test
    void wordsThatNeverLeftDoNotSpareALetter() {
        post(Grade.OWED, "ann@a.example", "C1");
        room.sql().sql("update outgoing_letter set state = 'FAILED'").update();
        assertThat(post(Grade.OWED, "ann@a.example", "C1")).isEqualTo(State.WAITING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTOMATIC", "DELIVERY_REPORT"})
    void noLetterOfAnyGradeAnswersAMachine(String door) {
        long machine = arrived(door);
        for (Grade grade : Grade.values()) {
            assertThat(post(grade, "ann@a.example", grade.name(), "question-received", machine))
                    .isEqualTo(State.SPARED);
        }
    }

    @ParameterizedTest
    @EnumSource(Grade.class)
    void aPersonIsAnswered(Grade grade) {
        assertThat(post(grade, "ann@a.example", "C1", "question-received", arrived("QUESTION")))
                .isEqualTo(State.WAITING);
    }

    @Test
    void aSparedLetterNeverLeavesNotEvenByAPerson() {
        post(Grade.COURTESY, "ann@a.example", "C1");
        post(Grade.COURTESY, "ann@a.example", "C1");
        OutgoingLetter spared = room.outbox().latest(State.SPARED.name(), 9).get(0);
        assertThat(room.outbox().sendAgain(spared.key())).isFalse();
        assertThat(spared.isOnItsWay()).isFalse();
        assertThat(spared.because()).isEqualTo("They were told often enough today.");
    }

    @Test
    void eachLetterHasAnEnvelopeAddressOfItsOwnByWhichItIsFound() {
        post(Grade.OWED, "ann@a.example", "C1");
        post(Grade.OWED, "ann@a.example", "C2");
        assertThat(room.outbox().latest("", 9))
                .hasSize(2)
                .allSatisfy(letter -> {
                    assertThat(letter.envelope()).matches("info\\+v[a-z2-7]{16}@postroom\\.example");
                    assertThat(room.outbox()
                                    .withEnvelope(letter.envelope().toUpperCase())
                                    .orElseThrow()
                                    .id())
                            .isEqualTo(letter.id());
                    assertThat(letter.templateVersion()).hasSize(12);
                })
                .extracting(OutgoingLetter::envelope)
                .doesNotHaveDuplicates();
        assertThat(new ReturnPaths(new LetterHead("info@postroom.example", "Office"), null).of("<1@x>"))
                .isEmpty();
    }

    private long arrived(String door) {
        long folio = room.sql()
                .sql("insert into letter (mailbox, uid_validity, uid, sha256, size_bytes, received_at, entered_at,"
                        + " sender, door) values ('box', 1, 1, 'x', 1, now(), now(), 'ann@a.example', ?) returning"
                        + " folio")
                .param(door)
                .query(Long.class)
                .single();
        room.sql()
                .sql("insert into letter_bytes (folio, raw) values (?, 'Subject: Hello')")
                .param(folio)
                .update();
        return folio;
    }
}

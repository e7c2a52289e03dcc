package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.PostroomSecret;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Submission;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whom a label stands for is kept apart and sealed, is shown on purpose only, and goes with its case. */
@HouseTest
class KeyTableTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private Casebook casebook;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private KeyTable key;

    private String reference;

    @BeforeEach
    void begin() {
        reference = new SessionStory(house).ready();
        Case one = casebook.find(reference).orElseThrow();
        Submission before = casebook.submission(one).orElseThrow();
        Submission.Answer answer =
                new Submission.Answer("1.1", "Zenobia wrote it with Dr Priscilla Featherstone.", false, null);
        Submission named = new Submission(
                before.applicant(),
                before.declarations(),
                List.of(new Submission.DomainAnswers(1, List.of(answer))),
                before.referees(),
                before.missing(),
                before.problems());
        Step step = Step.by("officer", "Test", "A test needs it.");
        casebook.submit(reference, named, null, house.getBean(Clock.class).instant(), step);
        casebook.move(reference, Stage.COMPLETE, step);
        house.getBean(PackMaking.class).make(reference);
    }

    @Test
    void theKeyIsShownToWhoeverAsksAndTheHistorySaysSoWithoutIt() {
        KeyTable.Look look = key.look(reference, "officer", "An assessor asked about Colleague A.");
        assertThat(look).isInstanceOf(KeyTable.Look.Seen.class);
        assertThat(((KeyTable.Look.Seen) look).lines())
                .extracting(KeyTable.Line::label, KeyTable.Line::standsFor)
                .contains(tuple("[the applicant]", "Zenobia"), tuple("[Colleague A]", "Priscilla Featherstone"));
        assertThat(casebook.history(reference))
                .filteredOn(entry -> entry.action().equals(KeyTable.LOOKED))
                .hasSize(1)
                .allMatch(entry -> entry.actor().equals("officer"));
        assertThat(casebook.history(reference))
                .noneMatch(entry -> (entry.action() + entry.because()).matches(".*(Zenobia|Featherstone).*"));
    }

    @Test
    void nothingInTheTablesOfPackAndKeyNamesAnybody() {
        for (String table : List.of("case_key", "key_table", "pack")) {
            List<Map<String, Object>> rows =
                    database.queryForList("select * from " + table + " where case_reference = ?", reference);
            assertThat(rows).isNotEmpty().allSatisfy(row -> row.values().forEach(value -> assertThat(text(value))
                    .doesNotContain("Featherstone")
                    .doesNotContain("Zenobia")));
        }
    }

    @Test
    void aKeyThatWasDestroyedIsGoneForEver() {
        key.destroy(reference);
        assertThat(key.look(reference, "officer", "To see.")).isInstanceOf(KeyTable.Look.Nothing.class);
        assertThat(database.queryForObject(
                        "select count(*) from case_key where case_reference = ?", Long.class, reference))
                .isZero();
        assertThat(casebook.history(reference)).anyMatch(entry -> entry.action().equals("Key destroyed"));
    }

    @Test
    void aNewSecretOpensWhatThePreviousOneSealedAndSealsItAnew() {
        String old = house.getBean(PostroomSecret.class).value();
        String fresh = "a secret of quite another kind";
        assertThat(with(new PostroomSecret(fresh)).look(reference, "officer", "To see."))
                .isInstanceOf(KeyTable.Look.Nothing.class);
        KeyTable changing = with(new PostroomSecret(fresh, old));
        assertThat(changing.look(reference, "officer", "To see.")).isInstanceOf(KeyTable.Look.Seen.class);
        changing.sealAnew();
        assertThat(with(new PostroomSecret(fresh)).look(reference, "officer", "To see."))
                .isInstanceOf(KeyTable.Look.Seen.class);
        with(new PostroomSecret(old, fresh)).sealAnew();
        assertThat(key.look(reference, "officer", "To see.")).isInstanceOf(KeyTable.Look.Seen.class);
    }

    private KeyTable with(PostroomSecret secret) {
        return new KeyTable(house.getBean(KeyRows.class), house.getBean(PackRows.class), casebook, secret);
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }
}

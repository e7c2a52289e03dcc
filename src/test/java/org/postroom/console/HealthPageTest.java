package org.postroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.health.Watch;
import org.postroom.stationery.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the post flows, as people and programs see it. */
@HouseTest
class HealthPageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Watch watch;

    @Autowired
    private JdbcClient database;

    private final ObjectMapper json = new ObjectMapper();
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void theWholeHouseIsGreenAndEachThingHasItsLine() throws Exception {
        watch.look();
        JsonNode health = json.readTree(visitor.get("/actuator/health").body());
        assertThat(health.at("/components/post/components/mailbox/status").asText())
                .isEqualTo("UP");
        assertThat(health.at("/components/post/components/sending/status").asText())
                .isEqualTo("UP");
        assertThat(health.at("/components/post/components/mailbox/details").isMissingNode())
                .isTrue();
        visitor.signIn("officer", "officer");
        assertThat(visitor.page("/health").body())
                .contains("The mailbox is read.", "The sending server takes our letters.")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void whatIsRedStandsOnEveryPageForStaffAndOnNoneForStrangers() {
        database.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values ('nobody', 'knows', now() - interval '1 hour', false, 1)")
                .update();
        try {
            watch.look();
            assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(503);
            assertThat(visitor.page("/register").body()).doesNotContain("A task has been due");
            visitor.signIn("officer", "officer");
            assertThat(visitor.page("/cases").body()).contains("A task has been due for 60 minutes");
        } finally {
            database.sql("delete from scheduled_tasks where task_name = 'nobody'")
                    .update();
            watch.look();
        }
    }
}

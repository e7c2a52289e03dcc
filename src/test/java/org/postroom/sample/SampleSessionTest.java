package org.postroom.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postroom.Postroom;
import org.postroom.embedded.EmbeddedMail;
import org.postroom.stationery.TemporaryHome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The sample as somebody finds it who starts Postroom for the first time. */
@Tag("long")
@SpringBootTest(
        classes = Postroom.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "postroom.sample=session",
            "postroom.embedded.smtp-port=0",
            "postroom.embedded.imap-port=0",
            "postroom.routes-reload=false"
        })
@ContextConfiguration(initializers = TemporaryHome.class)
@DirtiesContext
class SampleSessionTest {
    /** Far more than a slow machine needs. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @LocalServerPort
    private int port;

    @Autowired
    private EmbeddedMail mail;

    private OfficeClient officer;
    private MailServers servers;

    @BeforeEach
    void comeIn() {
        officer = new OfficeClient("http://localhost:" + port, "officer", "officer");
        servers = new MailServers("127.0.0.1", mail.smtp().port(), mail.imap().port());
    }

    @Test
    void theSampleLeavesOneCaseInEveryStateAndTheClockAtTheRealTime() {
        Awaitility.await("the end of the sample")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(this::clockIsAtTheRealTime);

        assertThat(stages())
                .containsEntry("grace.adeyemifield@larkhillmc.example", "AWARDED")
                .containsEntry("anil.ravalmarsh@gmailish.example", "NOT_YET_MET")
                .containsEntry("roisin.mcateer@sperrinlakes.example", "FEE_AWAITED")
                .containsEntry("angharad@rhyspugh.example", "INCOMPLETE")
                .containsEntry("weiling.cheung@postbox.example", "PACK_HELD")
                .containsEntry("mark@bishopfamily.example", "WITH_PANEL")
                .containsEntry("eilidh.macaskill-young@nhsstrathlorne.example", "DECIDED")
                .hasSize(7);
        assertThat(officer.get("/api/batches").findValuesAsText("state"))
                .containsExactlyInAnyOrder("PREPARED", "RELEASED");
        graceHoldsACertificateAndStandsOnTheRegister();
        noLetterIsStuck();
    }

    private void graceHoldsACertificateAndStandsOnTheRegister() {
        MailPerson grace = new MailPerson("Grace", "grace.adeyemifield@larkhillmc.example", servers);
        List<Received> awards =
                grace.inbox().stream().filter(Received.about("Congratulations")).toList();
        assertThat(awards).singleElement().satisfies(award -> assertThat(award.enclosures())
                .anySatisfy(file ->
                        assertThat(file.name()).startsWith("certificate").endsWith(".pdf")));
        JsonNode register = officer.get("/register");
        assertThat(register.toString()).contains("Grace Adeyemi-Field").doesNotContain("Anil");
    }

    private void noLetterIsStuck() {
        assertThat(List.of("WAITING", "FAILED", "IN_DOUBT", "HELD")).allSatisfy(state -> assertThat(
                        officer.get("/api/outbox?state=" + state).path("total").asInt())
                .as(state)
                .isZero());
    }

    private boolean clockIsAtTheRealTime() {
        Instant clock = Instant.parse(officer.get("/api/clock").path("now").asText());
        return clock.isAfter(Instant.now().minus(Duration.ofMinutes(1)));
    }

    private Map<String, String> stages() {
        return StreamSupport.stream(officer.get("/api/cases").path("entries").spliterator(), false)
                .collect(Collectors.toMap(one -> one.path("email").asText(), one -> one.path("stage")
                        .asText()));
    }
}

package org.postroom.console.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.HistoryEntry;
import org.postroom.console.Visitor;
import org.postroom.panel.KeyTable;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The key of a pack over HTTP: for staff with a reason, and each look stands in the case's history. */
@HouseTest
class KeyApiTest {
    private static final String REASON = "An assessor asked about Colleague A.";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Casebook casebook;

    private String reference;

    @BeforeEach
    void begin() {
        reference = new SessionStory(house).ready();
    }

    private HttpResponse<String> look(String caseReference, String because, String... headers) {
        return new Visitor(port)
                .post("/api/packs/" + caseReference + "/key", "{\"because\":\"" + because + "\"}", headers);
    }

    private List<HistoryEntry> looks() {
        return casebook.history(reference).stream()
                .filter(entry -> entry.action().equals(KeyTable.LOOKED))
                .toList();
    }

    @Test
    void staffSeeItAndTheHistorySaysWhoAndWhy() {
        for (String person : List.of("officer", "director")) {
            HttpResponse<String> shown = look(reference, REASON, Visitor.as(person));
            assertThat(shown.statusCode()).as(person).isEqualTo(200);
            assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(shown.body()).contains("\"lines\"");
        }
        assertThat(looks()).extracting(HistoryEntry::actor).containsExactly("officer", "director");
        assertThat(looks()).allMatch(entry -> entry.because().contains(REASON));
    }

    @Test
    void nobodyElseSeesItAndWhatIsRefusedIsNoLook() {
        assertThat(look(reference, REASON).statusCode()).as("not signed in").isEqualTo(401);
        assertThat(look(reference, REASON, "Authorization", "Bearer nonsense").statusCode())
                .isEqualTo(401);
        assertThat(look(reference, "", Visitor.as("officer")).statusCode())
                .as("no reason")
                .isBetween(400, 499);
        assertThat(new Visitor(port)
                        .get("/api/packs/" + reference + "/key", Visitor.as("officer"))
                        .statusCode())
                .as("only asking for it is a deed")
                .isEqualTo(405);
        assertThat(look("NO-SUCH-CASE", REASON, Visitor.as("director")).statusCode())
                .isEqualTo(404);
        assertThat(looks()).isEmpty();
    }
}

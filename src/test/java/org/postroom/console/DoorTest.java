package org.postroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.stationery.HouseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class DoorTest {
    @LocalServerPort
    private int port;

    private final ObjectMapper json = new ObjectMapper();
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tray",
                "/cases",
                "/packs",
                "/sessions",
                "/assessors",
                "/fees",
                "/letters",
                "/outbox",
                "/outbox/stopped",
                "/routes",
                "/health",
                "/rules",
                "/settings"
            })
    void everyPageAsksAStrangerToSignInAndOpensForTheOfficer(String page) {
        assertThat(visitor.page(page).uri().getPath()).isEqualTo("/sign-in");
        visitor.signIn("officer", "officer");
        HttpResponse<String> opened = visitor.page(page);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.uri().getPath()).isEqualTo(page);
        assertThat(opened.body()).contains("<h1", "id=\"main\"", "Skip to the content", "aria-current=\"page\"");
    }

    @Test
    void aWrongPasswordIsRefusedInOneSentence() {
        assertThat(visitor.signIn("officer", "director").body()).contains("do not belong together");
        assertThat(visitor.page("/cases").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsMarkIsRefused() {
        visitor.signIn("director", "director");
        HttpResponse<String> refused = visitor.fillUnguarded("/settings/tokens", Map.of("label", "stolen"), "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This page was open for too long");
    }

    @Test
    void whoeverSignsOutIsOut() {
        visitor.signIn("officer", "officer");
        assertThat(visitor.fill("/", "/sign-out", Map.of()).body()).contains("You are signed out.");
        assertThat(visitor.page("/cases").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void theApiAnswersAStrangerWithAProblemInOneSentence() throws Exception {
        HttpResponse<String> refused = visitor.get("/api/cases");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(basic -> assertThat(basic).startsWith("Basic"));
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(refused.body()).path("detail").asText()).startsWith("Please sign in");
    }

    @Test
    void anOfficerDoesNotReleaseNorRecallNorKeepTheStaff() throws Exception {
        for (String deed : new String[] {
            "/api/cases/C00-0000/send-outcome",
            "/api/packs/C00-0000/release",
            "/api/batches/0/release",
            "/api/register/X-1/withdraw",
            "/api/staff"
        }) {
            HttpResponse<String> refused = visitor.post(deed, "{}", Visitor.as("officer"));
            assertThat(refused.statusCode()).as(deed).isEqualTo(403);
            assertThat(json.readTree(refused.body()).path("detail").asText()).contains("a director can do it");
        }
        assertThat(visitor.post("/api/packs/C00-0000/recall", "{\"because\":\"x\"}", Visitor.as("officer"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/api/packs/C00-0000/recall", "{\"because\":\"x\"}", Visitor.as("director"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTokenLetsItsMakerInUntilItIsEnded() throws Exception {
        HttpResponse<String> made = visitor.post("/api/tokens", "{\"label\":\"nightly\"}", Visitor.as("officer"));
        String token = json.readTree(made.body()).path("token").asText();
        String[] bearer = {"Authorization", "Bearer " + token};
        assertThat(visitor.get("/api/tray", bearer).statusCode()).isEqualTo(200);
        assertThat(visitor.post("/api/batches/0/release", "{}", bearer).statusCode())
                .isEqualTo(403);

        for (JsonNode one : json.readTree(visitor.get("/api/tokens", bearer).body())) {
            visitor.post("/api/tokens/" + one.path("id").asLong() + "/end", "{}", bearer);
        }
        assertThat(visitor.get("/api/tray", bearer).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/api/tray", "Authorization", "Bearer nonsense").statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherSiteCannotLeadABrowserThroughTheApi() {
        String[] led = {Visitor.as("officer")[0], Visitor.as("officer")[1], "Sec-Fetch-Site", "cross-site"};
        assertThat(visitor.post("/api/routes/99-mishaps/stop", "{}", led).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aClosedAccountIsOutAtOnce() throws Exception {
        String account = "{\"username\":\"jo.short\",\"password\":\"four quiet words here\",\"role\":\"OFFICER\"}";
        assertThat(visitor.post("/api/staff", account, Visitor.as("director")).statusCode())
                .isEqualTo(200);
        Visitor jo = new Visitor(port);
        jo.signIn("jo.short", "four quiet words here");
        assertThat(jo.page("/cases").uri().getPath()).isEqualTo("/cases");

        visitor.post("/api/staff/jo.short/close", "{}", Visitor.as("director"));
        assertThat(jo.page("/cases").uri().getPath()).isEqualTo("/sign-in");
        assertThat(jo.signIn("jo.short", "four quiet words here").body()).contains("do not belong together");
    }

    @Test
    void aPasswordThatIsResetEndsSessionsAndTokens() throws Exception {
        String account = "{\"username\":\"jo.reset\",\"password\":\"four quiet words here\",\"role\":\"OFFICER\"}";
        visitor.post("/api/staff", account, Visitor.as("director"));
        Visitor jo = new Visitor(port);
        jo.signIn("jo.reset", "four quiet words here");
        String[] password = Visitor.as("jo.reset", "four quiet words here");
        String made =
                visitor.post("/api/tokens", "{\"label\":\"nightly\"}", password).body();
        String[] bearer = {
            "Authorization", "Bearer " + json.readTree(made).path("token").asText()
        };
        assertThat(visitor.get("/api/cases", bearer).statusCode()).isEqualTo(200);
        assertThat(jo.page("/cases").uri().getPath()).isEqualTo("/cases");

        String next = "{\"password\":\"four other words here\"}";
        assertThat(visitor.post("/api/staff/jo.reset/password", next, Visitor.as("director"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(jo.page("/cases").uri().getPath()).isEqualTo("/sign-in");
        assertThat(visitor.get("/api/cases", bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void aShortPasswordIsRefusedWithItsReason() throws Exception {
        String account = "{\"username\":\"jo.brief\",\"password\":\"short\",\"role\":\"OFFICER\"}";
        HttpResponse<String> refused = visitor.post("/api/staff", account, Visitor.as("director"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json.readTree(refused.body()).path("detail").asText()).contains("at least 12 characters");
    }

    @Test
    void pagesMayNotBeFramedNorRunForeignScripts() {
        HttpResponse<String> page = visitor.page("/sign-in");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
    }

    @Test
    void healthIsOpenAndWhatIsNotThereIsSaidInHouseStyle() {
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/env").uri().getPath()).isEqualTo("/sign-in");
        visitor.signIn("officer", "officer");
        HttpResponse<String> missing = visitor.page("/no/such/page");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Nothing is here", "There is no such page");
    }
}

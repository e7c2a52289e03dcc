package org.postroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.postroom.stationery.HouseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class HouseApiTest {
    @LocalServerPort
    private int port;

    private final ObjectMapper json = new ObjectMapper();

    private Visitor visitor() {
        return new Visitor(port);
    }

    @Test
    void theApiDescribesEveryAddressWithASentence() throws Exception {
        HttpResponse<String> description = visitor().get("/api/openapi.json");
        assertThat(description.statusCode()).isEqualTo(200);
        JsonNode paths = json.readTree(description.body()).path("paths");
        assertThat(paths.size()).isGreaterThan(50);
        paths.fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> assertThat(
                        method.getValue().path("summary").asText())
                .as(method.getKey() + " " + path.getKey())
                .isNotBlank()));
    }

    @Test
    void aRouteIsStoppedAndStartedAgain() throws Exception {
        visitor().post("/api/routes/99-mishaps/stop", "{}", Visitor.as("officer"));
        assertThat(state("99-mishaps")).isEqualTo("Stopped");
        visitor().post("/api/routes/99-mishaps/start", "{}", Visitor.as("officer"));
        assertThat(state("99-mishaps")).isEqualTo("Started");
        assertThat(visitor()
                        .post("/api/routes/nonsense/start", "{}", Visitor.as("officer"))
                        .statusCode())
                .isEqualTo(404);
    }

    private String state(String route) throws Exception {
        for (JsonNode one : json.readTree(
                visitor().get("/api/routes", Visitor.as("officer")).body())) {
            if (one.path("id").asText().equals(route)) {
                return one.path("state").asText();
            }
        }
        return "unknown";
    }

    @Test
    void theClockIsReadAndMovesOnlyForward() throws Exception {
        assertThat(json.readTree(visitor()
                                .get("/api/clock", Visitor.as("officer"))
                                .body())
                        .path("now")
                        .asText())
                .startsWith("20");
        for (String wrong : new String[] {"-P1D", "soon", "", "P401D", "PT999999999999H"}) {
            HttpResponse<String> refused =
                    visitor().post("/api/clock", "{\"advance\":\"" + wrong + "\"}", Visitor.as("officer"));
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void theRegisterIsOpenToAllAsAPageOrAsJson() throws Exception {
        HttpResponse<String> page = visitor().page("/register?words=Nobody+Atall");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Nobody of that name or number is on the register.");
        HttpResponse<String> list = visitor().get("/register?words=Nobody+Atall", "Accept", "application/json");
        assertThat(json.readTree(list.body()).path("found").asInt()).isZero();
        HttpResponse<String> missing = visitor().get("/register/MIGPM-99999", "Accept", "application/json");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(visitor().page("/register/MIGPM-99999").body()).contains("There is no entry of that number");
    }

    @Test
    void aCertificateIsForStaffOnly() {
        assertThat(visitor().page("/register/MIGPM-99999/certificate").uri().getPath())
                .isEqualTo("/sign-in");
    }

    @Test
    void anUnknownPaymentIsRefusedAndRecordsNothing() throws Exception {
        HttpResponse<String> refused = visitor()
                .post("/api/payments", "{\"invoice\":\"INV-999999\",\"amount\":336.00}", Visitor.as("officer"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json.readTree(refused.body()).path("detail").asText()).contains("nothing was recorded");
    }

    @Test
    void aListOfAssessorsTellsEachLineItDidNotTake() throws Exception {
        JsonNode taken = json.readTree(visitor()
                .postCsv(
                        "/api/assessors/import",
                        "name,email\nConsole Tester,tester@console.example\nNobody,none\n",
                        Visitor.as("officer"))
                .body());
        assertThat(taken.path("added").asInt()).isEqualTo(1);
        assertThat(taken.path("faults").get(0).asText()).startsWith("Line 3 has \"none\"");
    }

    @Test
    void anAssessorToWhomNoLetterCanGoIsNotTaken() throws Exception {
        HttpResponse<String> refused = visitor()
                .post("/api/assessors", "{\"name\":\"A B\",\"email\":\"a..b@console.example\"}", Visitor.as("officer"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json.readTree(refused.body()).path("detail").asText())
                .isEqualTo("\"a..b@console.example\" is no email address.");
    }

    @Test
    void aSessionThatIsNeverHeldIsNotThere() {
        assertThat(visitor().get("/api/sessions/2027-02", Visitor.as("officer")).statusCode())
                .isEqualTo(404);
        assertThat(visitor().get("/api/sessions/soon", Visitor.as("officer")).statusCode())
                .isEqualTo(404);
        assertThat(visitor().get("/api/sessions/2027-05", Visitor.as("officer")).statusCode())
                .isEqualTo(200);
    }
}

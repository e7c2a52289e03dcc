package org.postroom.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Somebody on the staff who works through the HTTP API: JSON, with HTTP Basic (RFC 7617). */
public final class OfficeClient {
    private static final int REFUSALS_FROM = 400;
    private static final Duration CONNECTION_LIMIT = Duration.ofSeconds(10);
    /** A long way of the Clock is done before it answers. */
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(10);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTION_LIMIT).build();
    private final URI house;
    private final String name;
    private final String authorization;

    /**
     * Signs in.
     *
     * @param house scheme, host and port, for example {@code http://localhost:8080}
     */
    public OfficeClient(String house, String name, String password) {
        this.house = URI.create(house);
        this.name = name;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What the API answered.
     *
     * @param status the HTTP status
     * @param body the answer, or the problem detail (RFC 9457); missing when there was none
     */
    public record Answered(int status, JsonNode body) {
        /** Whether it was done. */
        public boolean ok() {
            return status < REFUSALS_FROM;
        }

        /** What was said: the message of a deed or the detail of a problem. */
        public String sentence() {
            return body.path(ok() ? "message" : "detail").asText("");
        }
    }

    /** Who this is. */
    public String name() {
        return name;
    }

    /** Reads; refusals are an {@link IllegalStateException} that quotes the problem's sentence. */
    public JsonNode get(String path) {
        return agreed(path, tryGet(path)).body();
    }

    /** Does something; refusals are an {@link IllegalStateException} that quotes the problem's sentence. */
    public JsonNode post(String path, Map<String, ?> body) {
        return agreed(path, tryPost(path, body)).body();
    }

    /** Reads; a refusal is an answer too. */
    public Answered tryGet(String path) {
        return ask(path, request(path).GET());
    }

    /** Does something; a refusal is an answer too. */
    public Answered tryPost(String path, Map<String, ?> body) {
        return ask(
                path,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(written(body))));
    }

    /** Sends in a text of that media type, for example a CSV list; refusals as with {@link #post}. */
    public JsonNode postText(String path, String mediaType, String text) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", mediaType + "; charset=utf-8")
                .POST(BodyPublishers.ofString(text));
        return agreed(path, ask(path, request)).body();
    }

    /** A value as it may stand in a query. */
    public static String quoted(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(house.resolve(path))
                .timeout(ANSWER_LIMIT)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", authorization);
    }

    private Answered ask(String path, HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answered(response.statusCode(), read(response.body()));
        } catch (IOException fault) {
            throw new IllegalStateException("The API did not answer at " + path + ": " + fault, fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The call of " + path + " was ended.", stopped);
        }
    }

    private Answered agreed(String path, Answered answered) {
        if (!answered.ok()) {
            throw new IllegalStateException(
                    path + " was refused to " + name + " (" + answered.status() + "): " + answered.sentence());
        }
        return answered;
    }

    private JsonNode read(byte[] body) throws IOException {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private byte[] written(Map<String, ?> body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("That cannot be written as JSON.", impossible);
        }
    }
}

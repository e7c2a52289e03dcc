package org.postroom.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The provider's token endpoint: one question, one reply, within a time limit and a size limit. */
@Component
class TokenEndpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 64 * 1024;
    /** What an access token is good for when the endpoint does not say (RFC 6749 §5.1 only recommends it). */
    private static final Duration USUAL_LIFE = Duration.ofMinutes(30);

    private static final Duration LONGEST_LIFE = Duration.ofDays(1);
    private static final int MOST_ERROR_CHARACTERS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AccessSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER) // secrets go to the address that was set, and nowhere else
            .build();

    TokenEndpoint(AccessSettings settings) {
        this.settings = settings;
    }

    /** Asks for an access token: with a refresh token, or in the client's own name where there is none. */
    TokenReply ask(Optional<String> refreshToken) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(settings.tokenEndpoint().strip()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(refreshToken)))
                .build();
        CompletableFuture<TokenReply> reply = http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(TokenEndpoint::read);
        try {
            return reply.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silence) {
            reply.cancel(true);
            return new TokenReply.Silent("The provider's token endpoint could not be reached.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new TokenReply.Silent("The service is stopping.");
        }
    }

    private String form(Optional<String> refreshToken) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", refreshToken.isPresent() ? "refresh_token" : "client_credentials");
        refreshToken.ifPresent(token -> fields.put("refresh_token", token));
        fields.put("client_id", settings.clientId());
        fields.put("client_secret", settings.clientSecret());
        fields.put("scope", settings.scope());
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static TokenReply read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            JsonNode said = JSON.readTree(body.readNBytes(MOST_BYTES));
            return response.statusCode() == 200 ? granted(said) : refused(response.statusCode(), said);
        } catch (IOException noJson) {
            return new TokenReply.Silent("The provider's token endpoint answered with code " + response.statusCode()
                    + " and nothing that can be read.");
        }
    }

    private static TokenReply granted(JsonNode said) {
        String token = said.path("access_token").asText("");
        if (token.isBlank() || !token.chars().allMatch(each -> each > ' ' && each < 127)) {
            return new TokenReply.Silent("The provider's token endpoint answered without an access token.");
        }
        long seconds = said.path("expires_in").asLong(USUAL_LIFE.toSeconds());
        Duration life = Duration.ofSeconds(Math.max(1, Math.min(seconds, LONGEST_LIFE.toSeconds())));
        String rotated = said.path("refresh_token").asText("");
        return new TokenReply.Granted(token, life, rotated.isBlank() ? null : rotated);
    }

    /** RFC 6749 §5.2: the errors are words; those of 5yz and 429 pass by themselves. */
    private static TokenReply refused(int status, JsonNode said) {
        String error = said.path("error").asText("").replaceAll("[^a-zA-Z0-9_ -]", "");
        String named = " (" + error.substring(0, Math.min(error.length(), MOST_ERROR_CHARACTERS)) + ")";
        if (status >= 500 || status == 429 || error.isBlank() || error.equals("temporarily_unavailable")) {
            return new TokenReply.Silent("The provider's token endpoint answered with code " + status + ".");
        }
        return new TokenReply.Refused(
                switch (error) {
                    case "invalid_grant", "interaction_required", "consent_required" ->
                        "The provider does not let us into the mailbox any more" + named
                                + ": ask its administrator to allow it again, and set POSTROOM_OAUTH_REFRESH_TOKEN to"
                                + " the new token.";
                    case "invalid_client", "unauthorized_client" ->
                        "The provider does not know this installation" + named
                                + ": check POSTROOM_OAUTH_CLIENT_ID and POSTROOM_OAUTH_CLIENT_SECRET; a client secret"
                                + " also runs out.";
                    default ->
                        "The provider refuses an access token" + named + ": check the settings POSTROOM_OAUTH_….";
                });
    }
}

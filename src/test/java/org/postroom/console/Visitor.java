package org.postroom.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone at the console's door, over real HTTP: a browser with its cookies, or a program with its header. */
public final class Visitor {
    private static final Pattern MARK = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String house;

    /** At the door of the house on this port. */
    public Visitor(int port) {
        this.house = "http://localhost:" + port;
    }

    /** Opens the sign-in page and signs in. */
    public HttpResponse<String> signIn(String username, String password) {
        return fill("/sign-in", "/sign-in", Map.of("username", username, "password", password));
    }

    /** The page at {@code path}. */
    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Sends a form as the page at {@code on} holds it, with the mark that guards it. */
    public HttpResponse<String> fill(String on, String path, Map<String, String> fields) {
        Matcher mark = MARK.matcher(page(on).body());
        String guard = mark.find() ? "&_csrf=" + mark.group(1) : "";
        return fillUnguarded(path, fields, guard);
    }

    /** Sends a form with this guard. */
    public HttpResponse<String> fillUnguarded(String path, Map<String, String> fields, String guard) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + guard)));
    }

    /** Asks the API. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(with(request(path), headers).GET());
    }

    /** Sends JSON to the API. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(with(request(path).header("Content-Type", "application/json"), headers)
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends CSV to the API. */
    public HttpResponse<String> postCsv(String path, String csv, String... headers) {
        return send(
                with(request(path).header("Content-Type", "text/csv"), headers).POST(BodyPublishers.ofString(csv)));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** The header with which somebody signs in to the API (RFC 7617). */
    public static String[] as(String person) {
        return as(person, person);
    }

    static String[] as(String person, String password) {
        String both = person + ":" + password;
        return new String[] {
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8))
        };
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

package org.postroom.hostile;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody of the office who looks at pages all the while, and notes how long each took and what it answered. */
final class Onlooker implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(60))
            .build();
    private final String house;
    private final Map<String, List<Long>> millis = new LinkedHashMap<>();
    private final List<String> refusals = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = new Thread(this::look, "onlooker");
    private volatile boolean leaving;

    Onlooker(int port, List<String> pages) throws IOException, InterruptedException {
        this.house = "http://127.0.0.1:" + port;
        signIn();
        pages.forEach(page -> millis.put(page, Collections.synchronizedList(new ArrayList<>())));
        thread.start();
    }

    private void signIn() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        String csrf = token.find() ? token.group(1) : "";
        HttpRequest form = HttpRequest.newBuilder(URI.create(house + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=officer&password=officer&_csrf=" + csrf))
                .build();
        client.send(form, BodyHandlers.discarding());
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(house + page))
                .timeout(Duration.ofSeconds(60))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private void look() {
        while (!leaving) {
            try {
                for (Map.Entry<String, List<Long>> page : millis.entrySet()) {
                    long begun = System.nanoTime();
                    int status = get(page.getKey()).statusCode();
                    page.getValue().add((System.nanoTime() - begun) / 1_000_000);
                    if (status != 200) {
                        refusals.add(page.getKey() + " answered " + status);
                    }
                }
                Thread.sleep(100);
            } catch (IOException fault) {
                refusals.add(fault.toString());
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    /** What was not answered, or not with a page. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** For each page how often it was looked at, and how long it took in the middle, at the end, and at worst. */
    String report() {
        StringBuilder report = new StringBuilder();
        millis.forEach((page, times) -> {
            List<Long> sorted = times.stream().sorted().toList();
            report.append(String.format(
                    "%-20s %5d times, median %d ms, 95%% under %d ms, 99%% under %d ms, longest %d ms%n",
                    page, sorted.size(), part(sorted, 50), part(sorted, 95), part(sorted, 99), part(sorted, 100)));
        });
        return report.toString();
    }

    private static long part(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? -1 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    @Override
    public void close() throws InterruptedException {
        leaving = true;
        thread.join();
    }
}

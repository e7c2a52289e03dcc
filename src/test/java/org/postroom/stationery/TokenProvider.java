package org.postroom.stationery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A provider's token endpoint on the loopback (RFC 6749 §6) that rotates refresh tokens: each may be used once, and a used one
 * is refused, as providers do that watch for theft.
 */
public final class TokenProvider implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService work = Executors.newCachedThreadPool();
    private final Set<String> accessTokens = ConcurrentHashMap.newKeySet();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private volatile String refreshToken = "refresh-0";
    private volatile int life = 3600;
    private volatile String mood = "";
    private int made;

    /** Starts it on a free port. */
    public TokenProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(work);
        server.createContext("/token", this::answer);
        server.start();
    }

    /** Its address. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    /** Tokens that it makes from now on are good for so many seconds. */
    public void tokensLast(int seconds) {
        life = seconds;
    }

    /** From now on it refuses with this error of RFC 6749 §5.2; it grants again when the word is empty. */
    public void refuses(String error) {
        mood = error;
    }

    /** The refresh token that it takes next. */
    public String refreshToken() {
        return refreshToken;
    }

    /** What it was asked, oldest first. */
    public List<Map<String, String>> asked() {
        return asked;
    }

    /** Whether it made this access token. */
    public boolean made(String accessToken) {
        return accessTokens.contains(accessToken);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> fields = Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        asked.add(fields);
        if (mood.equals("silence")) {
            reply(exchange, 503, "<html>busy</html>");
        } else if (!mood.isEmpty()) {
            reply(exchange, 400, "{\"error\":\"" + mood + "\",\"error_description\":\"no\"}");
        } else if (fields.get("grant_type").equals("refresh_token")
                && !refreshToken.equals(fields.get("refresh_token"))) {
            reply(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"used before\"}");
        } else {
            made++;
            refreshToken = "refresh-" + made;
            accessTokens.add("access-" + made);
            reply(
                    exchange,
                    200,
                    "{\"token_type\":\"Bearer\",\"access_token\":\"access-" + made + "\",\"expires_in\":" + life
                            + ",\"refresh_token\":\"" + refreshToken + "\"}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        work.shutdownNow();
    }
}

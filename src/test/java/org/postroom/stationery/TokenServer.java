package org.postroom.stationery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * A mail server on a plain socket that lets nobody in but by XOAUTH2, as Microsoft 365 and Google do: {@code user=NAME^Aauth=
 * Bearer TOKEN^A^A} in base64. It speaks IMAP (RFC 3501 §6.2.2, RFC 4959) or SMTP (RFC 4954).
 */
public final class TokenServer implements AutoCloseable {
    private final boolean imap;
    private final ServerSocket door;
    private final Predicate<String> good;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> signedIn = new CopyOnWriteArrayList<>();

    private TokenServer(boolean imap, Predicate<String> good) {
        this.imap = imap;
        this.good = good;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Thread thread = new Thread(this::serve, "token-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** An IMAP server with an empty INBOX. */
    public static TokenServer imap(Predicate<String> goodToken) {
        return new TokenServer(true, goodToken);
    }

    /** An SMTP server that takes every letter. */
    public static TokenServer smtp(Predicate<String> goodToken) {
        return new TokenServer(false, goodToken);
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    /** The access tokens that were let in. */
    public List<String> signedIn() {
        return signedIn;
    }

    /** Everything that was said to it. */
    public List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                if (imap) {
                    holdImap(in, socket.getOutputStream());
                } else {
                    holdSmtp(in, socket.getOutputStream());
                }
            } catch (IOException gone) {
                // the other side has gone, or the test is over
            }
        }
    }

    private void holdImap(BufferedReader in, OutputStream out) throws IOException {
        say(out, "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] ready");
        for (String line = hear(in); line != null; line = hear(in)) {
            String[] words = line.split(" ");
            switch (words[1]) {
                case "AUTHENTICATE" -> say(out, words[0] + (letIn(words[3]) ? " OK in" : " NO AUTHENTICATE failed."));
                case "LOGIN" -> say(out, words[0] + " NO LOGIN failed.");
                case "CAPABILITY" -> {
                    say(out, "* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2");
                    say(out, words[0] + " OK done");
                }
                case "EXAMINE", "SELECT" -> {
                    say(out, "* 0 EXISTS");
                    say(out, "* OK [UIDVALIDITY 1] now");
                    say(out, words[0] + " OK done");
                }
                default -> say(out, words[0] + " OK done");
            }
        }
    }

    private void holdSmtp(BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 ready");
        boolean inside = false;
        for (String line = hear(in); line != null; line = hear(in)) {
            String word = line.split(" ")[0];
            if (word.equals("EHLO")) {
                say(out, "250-here\r\n250 AUTH XOAUTH2");
            } else if (word.equals("AUTH")) {
                inside = letIn(line.split(" ")[2]);
                if (!inside) {
                    say(out, "334 eyJzdGF0dXMiOiI0MDAifQ==");
                    hear(in);
                }
                say(out, inside ? "235 in" : "535 5.7.3 Authentication unsuccessful");
            } else if (word.equals("DATA")) {
                say(out, "354 go on");
                while (!".".equals(hear(in))) {
                    // the letter
                }
                say(out, "250 taken");
            } else {
                say(out, inside || word.equals("QUIT") ? "250 ok" : "530 5.7.57 sign in first");
            }
        }
    }

    private boolean letIn(String sasl) {
        String token = shown(sasl);
        if (!token.isEmpty() && good.test(token)) {
            signedIn.add(token);
            return true;
        }
        return false;
    }

    /** The token in what was shown by XOAUTH2 in base64; empty when it is not so made. */
    public static String shown(String sasl) {
        String clear = new String(Base64.getDecoder().decode(sasl), StandardCharsets.US_ASCII);
        String begin = "user=info@postroom.example\1auth=Bearer ";
        return clear.startsWith(begin) && clear.endsWith("\1\1")
                ? clear.substring(begin.length(), clear.length() - 2)
                : "";
    }

    private String hear(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line != null) {
            heard.add(line);
        }
        return line;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

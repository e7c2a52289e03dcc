package org.postroom.stationery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a plain server. Protects it by TLS from the first byte (RFC 8314), or by STARTTLS for IMAP (RFC 2595) or SMTP
 * (RFC 3207), and notes what was said to it openly; or only lets it be shut and opened again at the same port.
 */
public final class ServerFront implements AutoCloseable {
    private static final int BUFFER = 8192;

    /** What it does. */
    public enum Way {
        /** Nothing but to hand on. */
        OPEN,
        /** TLS from the first byte. */
        TLS,
        /** STARTTLS of IMAP. */
        STARTTLS_IMAP,
        /** STARTTLS of SMTP. */
        STARTTLS_SMTP,
        /** TLS from the first byte, and after the handshake never a word. */
        SILENT
    }

    private final Way way;
    private final @Nullable SSLContext keys;
    private final int behind;
    private volatile ServerSocket door;
    private final List<String> openly = new CopyOnWriteArrayList<>();
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();

    /** One before the server on port {@code behind} of this machine. */
    public ServerFront(Way way, TestCertificate certificate, int behind) {
        this(way, certificate.server(), behind);
    }

    /** One that only hands on to the server on port {@code behind}. */
    public ServerFront(int behind) {
        this(Way.OPEN, (SSLContext) null, behind);
    }

    private ServerFront(Way way, @Nullable SSLContext keys, int behind) {
        this.way = way;
        this.keys = keys;
        this.behind = behind;
        door = listen(0);
    }

    private ServerSocket listen(int port) {
        try {
            ServerSocket listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            inBackground(() -> serve(listening));
            return listening;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The server is there again, at the same port. */
    public void open() {
        door = listen(door.getLocalPort());
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    /** Every line that was said to it before the connection was protected. */
    public List<String> openly() {
        return openly;
    }

    private static void inBackground(Runnable duty) {
        Thread thread = new Thread(duty, "tls-front");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket caller = listening.accept();
                lines.add(caller);
                inBackground(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            lines.add(server);
            if (way == Way.OPEN) {
                inBackground(() -> copy(server, caller));
                copy(caller, server);
                return;
            }
            boolean begins = way == Way.TLS
                    || way == Way.SILENT
                    || way == Way.STARTTLS_IMAP && openImap(caller)
                    || way == Way.STARTTLS_SMTP && openSmtp(caller);
            if (begins) {
                relay(caller, server);
            }
        } catch (IOException gone) {
            // the caller did not like what it saw, or the test is over
        }
    }

    private void relay(Socket caller, Socket server) throws IOException {
        SSLSocket protectedLine = (SSLSocket)
                Objects.requireNonNull(keys).getSocketFactory().createSocket(caller, null, caller.getPort(), true);
        protectedLine.setUseClientMode(false);
        protectedLine.startHandshake();
        InputStream fromServer = server.getInputStream();
        if (way != Way.TLS && way != Way.SILENT) {
            line(fromServer); // a greeting comes once, and it came openly
        }
        if (way != Way.SILENT) {
            inBackground(() -> copy(fromServer, protectedLine));
        }
        copy(protectedLine.getInputStream(), server);
    }

    private static void copy(Socket from, Socket to) {
        try {
            copy(from.getInputStream(), to);
        } catch (IOException gone) {
            // it was cut before anything was said
        }
    }

    private static void copy(InputStream from, Socket to) {
        try (to) {
            byte[] buffer = new byte[BUFFER];
            OutputStream out = to.getOutputStream();
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // one side has gone; the other is told by the closing
        }
    }

    private boolean openImap(Socket caller) throws IOException {
        say(caller, "* OK [CAPABILITY IMAP4rev1 STARTTLS] ready");
        for (String line = hear(caller); !line.isEmpty(); line = hear(caller)) {
            String tag = line.split(" ")[0];
            if (line.endsWith("STARTTLS")) {
                say(caller, tag + " OK begin");
                return true;
            }
            if (line.endsWith("CAPABILITY")) {
                say(caller, "* CAPABILITY IMAP4rev1 STARTTLS");
            }
            say(caller, tag + " OK done");
        }
        return false;
    }

    private boolean openSmtp(Socket caller) throws IOException {
        say(caller, "220 ready");
        for (String line = hear(caller); !line.isEmpty(); line = hear(caller)) {
            if (line.equals("STARTTLS")) {
                say(caller, "220 begin");
                return true;
            }
            say(caller, line.startsWith("EHLO") ? "250-front\r\n250 STARTTLS" : "250 ok");
        }
        return false;
    }

    private String hear(Socket caller) throws IOException {
        String line = line(caller.getInputStream());
        openly.add(line);
        return line;
    }

    /** Byte by byte: what comes after it is the handshake's. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The server is down: its lines are cut, and nobody answers at its port. */
    public void shut() {
        try {
            door.close();
            for (Socket line : lines) {
                line.close();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        shut();
    }
}

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a plain server and protects it: by TLS from the first byte (RFC 8314), or by STARTTLS for IMAP (RFC 2595) or
 * SMTP (RFC 3207). Notes what was said to it openly.
 */
public final class TlsFront implements AutoCloseable {
    private static final int BUFFER = 8192;

    /** What it does. */
    public enum Way {
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
    private final SSLContext keys;
    private final int behind;
    private final ServerSocket door;
    private final List<String> openly = new CopyOnWriteArrayList<>();
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();

    /** One before the server on port {@code behind} of this machine. */
    public TlsFront(Way way, TestCertificate certificate, int behind) {
        this.way = way;
        this.keys = certificate.server();
        this.behind = behind;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        inBackground(this::serve);
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

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
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
        SSLSocket protectedLine =
                (SSLSocket) keys.getSocketFactory().createSocket(caller, null, caller.getPort(), true);
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

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket line : lines) {
            line.close();
        }
    }
}

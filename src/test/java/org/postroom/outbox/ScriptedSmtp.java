package org.postroom.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A sending server (RFC 5321) that takes everything until one command, which it answers as told, or by hanging up. */
final class ScriptedSmtp implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String command;
    private final @Nullable String answer;

    /** {@code command} is a verb or {@code .} for the end of the data; a null answer hangs up. */
    ScriptedSmtp(String command, @Nullable String answer) throws IOException {
        this.command = command;
        this.answer = answer;
        Thread serving = new Thread(this::serve, "scripted-smtp");
        serving.setDaemon(true);
        serving.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(caller);
            } catch (IOException over) {
                // the caller left, or the test closed the door
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.US_ASCII);
        out.print("220 scripted\r\n");
        out.flush();
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            data = false;
            if (line.startsWith(command)) {
                if (answer == null) {
                    return;
                }
                out.print(answer + "\r\n");
            } else if (line.startsWith("DATA")) {
                data = true;
                out.print("354 go on\r\n");
            } else {
                out.print(line.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
            }
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

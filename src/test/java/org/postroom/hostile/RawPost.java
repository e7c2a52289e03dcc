package org.postroom.hostile;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Hands a letter to a mail server byte for byte (RFC 5321), as no mail library would make it. */
final class RawPost {
    private final String host;
    private final int port;

    RawPost(String host, int port) {
        this.host = host;
        this.port = port;
    }

    void send(String from, String to, byte[] letter) {
        try (Socket socket = new Socket(host, port);
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 65_536)) {
            expect(answers, "2");
            say(out, "HELO trouble.example", answers, "2");
            say(out, "MAIL FROM:<" + from + ">", answers, "2");
            say(out, "RCPT TO:<" + to + ">", answers, "2");
            say(out, "DATA", answers, "3");
            stuffed(letter, out);
            say(out, "\r\n.", answers, "2");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void say(OutputStream out, String line, BufferedReader answers, String wanted) throws IOException {
        out.write(Wire.bytes(line + "\r\n"));
        out.flush();
        expect(answers, wanted);
    }

    private static void expect(BufferedReader answers, String wanted) throws IOException {
        String answer = answers.readLine();
        if (answer == null || !answer.startsWith(wanted)) {
            throw new IOException("The mail server said: " + answer);
        }
    }

    /** A dot at the beginning of a line is doubled (§4.5.2). */
    private static void stuffed(byte[] letter, OutputStream out) throws IOException {
        byte before = '\n';
        for (byte sign : letter) {
            if (sign == '.' && before == '\n') {
                out.write('.');
            }
            out.write(sign);
            before = sign;
        }
    }
}

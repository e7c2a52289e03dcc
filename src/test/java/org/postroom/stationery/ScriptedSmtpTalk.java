package org.postroom.stationery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postroom.stationery.ScriptedSmtp.Act;
import org.postroom.stationery.ScriptedSmtp.Moment;

/** One conversation of a {@link ScriptedSmtp}. */
final class ScriptedSmtpTalk {
    private final ScriptedSmtp server;
    private final Socket caller;
    private final BufferedReader in;
    private final OutputStream out;
    private String from = "";
    private String to = "";
    private boolean isIn;

    ScriptedSmtpTalk(ScriptedSmtp server, Socket caller) throws IOException {
        this.server = server;
        this.caller = caller;
        in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        out = caller.getOutputStream();
    }

    void run() throws IOException, InterruptedException {
        if (!answer(server.act(Moment.CONNECT), "220 scripted")) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            server.hear(line);
            if (!hear(line)) {
                return;
            }
        }
    }

    private boolean hear(String line) throws IOException, InterruptedException {
        String verb = line.split(" ", 2)[0].toUpperCase();
        return switch (verb) {
            case "EHLO", "HELO" -> answer(server.act(Moment.EHLO), greeting());
            case "STARTTLS" -> answer(server.act(Moment.STARTTLS), "454 no keys here");
            case "AUTH" -> {
                isIn = server.letsIn(line);
                yield isIn ? answer(server.act(Moment.AUTH), "235 welcome") : answer(null, "535 5.7.3 not with that");
            }
            case "MAIL" -> {
                if (!isIn && !server.isOpenToAll()) {
                    yield answer(null, "530 5.7.57 sign in first");
                }
                from = address(line);
                yield answer(server.act(Moment.MAIL), "250 ok");
            }
            case "RCPT" -> {
                to = address(line);
                yield answer(server.aboutRecipient(to), "250 ok");
            }
            case "DATA" -> answer(server.act(Moment.DATA), "354 go on") && (isRefusedData() || takeLetter());
            case "QUIT" -> {
                say("221 bye");
                yield false;
            }
            default -> answer(null, "250 ok");
        };
    }

    private boolean isRefusedData() {
        return server.act(Moment.DATA) instanceof Act.Say said && !said.reply().startsWith("354");
    }

    private boolean takeLetter() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return takeDot(text.toString());
            }
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n"); // RFC 5321 §4.5.2
            if (first && server.act(Moment.BODY) != null && !act(server.act(Moment.BODY))) {
                return false;
            }
            first = false;
        }
        return false;
    }

    private boolean takeDot(String text) throws IOException, InterruptedException {
        Act act = server.act(Moment.DOT);
        boolean takes = !(act instanceof Act.Say said) || said.reply().startsWith("2");
        if (takes) {
            server.take(new ScriptedSmtp.Taken(from, to, text, act == null || act instanceof Act.Say));
        }
        return answer(act, "250 taken") && act(server.act(Moment.ANSWERED));
    }

    private String greeting() {
        StringBuilder all = new StringBuilder("250-scripted\r\n");
        server.offers().forEach(offer -> all.append("250-").append(offer).append("\r\n"));
        return all.append("250 8BITMIME").toString();
    }

    private boolean answer(@Nullable Act act, String usual) throws IOException, InterruptedException {
        if (act instanceof Act.Say said) {
            say(said.reply());
            return true;
        }
        if (!act(act)) {
            return false;
        }
        say(usual);
        return true;
    }

    private boolean act(@Nullable Act act) throws IOException, InterruptedException {
        if (act instanceof Act.Cut) {
            return false;
        }
        if (act instanceof Act.SayAndCut partly) {
            out.write(partly.bytes().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            caller.setSoLinger(partly.reset(), 0);
            return false;
        }
        if (act instanceof Act.Drip drip) {
            drip(drip.milliseconds());
            return false;
        }
        if (act instanceof Act.Hang) {
            while (in.read() >= 0) {
                // hears, and says nothing
            }
            return false;
        }
        if (act instanceof Act.Do one) {
            one.deed().run();
        }
        return true;
    }

    private void drip(int milliseconds) throws IOException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (!never.await(milliseconds, TimeUnit.MILLISECONDS)) {
            out.write("250-still here\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    private void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }
}

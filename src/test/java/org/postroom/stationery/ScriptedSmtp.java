package org.postroom.stationery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A sending server (RFC 5321) on a plain socket, which takes everything until a moment for which it was told something
 * else: to say another reply, to hang, to cut the line, or to stop and wait to be told. It keeps what it was given.
 */
public final class ScriptedSmtp implements AutoCloseable {
    /** Where something else may happen. */
    public enum Moment {
        /** In place of the greeting. */
        CONNECT,
        EHLO,
        STARTTLS,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        /** In the middle of the letter, before its final dot. */
        BODY,
        /** When the final dot has come. */
        DOT,
        /** After the final dot was answered, before anything else. */
        ANSWERED
    }

    /** What happens then. */
    public sealed interface Act {
        /** Says this reply instead; the lines of it end as on the wire. */
        record Say(String reply) implements Act {}

        /** Says nothing, and keeps the line until the server is closed. */
        record Hang() implements Act {}

        /** Cuts the line. */
        record Cut() implements Act {}

        /** Says these bytes, which are less than a reply, and cuts the line; with a reset where {@code reset} says so. */
        record SayAndCut(String bytes, boolean reset) implements Act {}

        /** Says one letter of a reply that never ends every so many milliseconds. */
        record Drip(int milliseconds) implements Act {}

        /** Does something and goes on as usual. */
        record Do(Deed deed) implements Act {}
    }

    /** Something done by a test in the middle of a conversation. */
    @FunctionalInterface
    public interface Deed {
        /** Does it. */
        void run() throws IOException, InterruptedException;
    }

    /**
     * A letter that this server took: its final dot had come.
     *
     * @param answered whether it said that it took it
     */
    public record Taken(String from, String to, String text, boolean answered) {
        /** The value of its first header of that name; empty when it has none. */
        public String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket door;
    private final List<String> offers = new CopyOnWriteArrayList<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private final Map<Moment, Act> script = new ConcurrentHashMap<>();
    private final Map<String, Act> aboutRecipients = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    /** A server that takes everything. */
    public ScriptedSmtp() throws IOException {
        this(0);
    }

    /** The same on a port of one's choice. */
    public ScriptedSmtp(int port) throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        inBackground(this::serve);
    }

    /** From now on, this happens at that moment. */
    public ScriptedSmtp at(Moment moment, Act act) {
        script.put(moment, act);
        return this;
    }

    /** From now on, this happens when that recipient is named. */
    public ScriptedSmtp atRecipient(String address, Act act) {
        aboutRecipients.put(address, act);
        return this;
    }

    /** From now on, all is taken again. */
    public ScriptedSmtp kind() {
        script.clear();
        aboutRecipients.clear();
        return this;
    }

    /** Offers an extension, for example {@code DSN} or {@code AUTH PLAIN LOGIN}. */
    public ScriptedSmtp offering(String extension) {
        offers.add(extension);
        return this;
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    /** What it was given, answered or not, in the order in which it came. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Every command that it heard. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** How often somebody called. */
    public int calls() {
        return calls.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                lines.add(caller);
                calls.incrementAndGet();
                inBackground(() -> talk(caller));
            } catch (IOException over) {
                return;
            }
        }
    }

    private static void inBackground(Runnable duty) {
        Thread serving = new Thread(duty, "scripted-smtp");
        serving.setDaemon(true);
        serving.start();
    }

    private void talk(Socket caller) {
        try (caller) {
            new Talk(caller).run();
        } catch (IOException over) {
            // the caller left, or the test closed the door
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lines.remove(caller);
        }
    }

    /** One conversation. */
    private final class Talk {
        private final Socket caller;
        private final BufferedReader in;
        private final OutputStream out;
        private String from = "";
        private String to = "";

        Talk(Socket caller) throws IOException {
            this.caller = caller;
            in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            out = caller.getOutputStream();
        }

        void run() throws IOException, InterruptedException {
            if (!answer(script.get(Moment.CONNECT), "220 scripted")) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (!hear(line)) {
                    return;
                }
            }
        }

        private boolean hear(String line) throws IOException, InterruptedException {
            String verb = line.split(" ", 2)[0].toUpperCase();
            return switch (verb) {
                case "EHLO", "HELO" -> answer(script.get(Moment.EHLO), greeting());
                case "STARTTLS" -> answer(script.get(Moment.STARTTLS), "454 no keys here");
                case "AUTH" -> answer(script.get(Moment.AUTH), "235 welcome");
                case "MAIL" -> {
                    from = address(line);
                    yield answer(script.get(Moment.MAIL), "250 ok");
                }
                case "RCPT" -> {
                    to = address(line);
                    yield answer(aboutRecipients.getOrDefault(to, script.get(Moment.RCPT)), "250 ok");
                }
                case "DATA" -> answer(script.get(Moment.DATA), "354 go on") && (isRefusedData() || takeLetter());
                case "QUIT" -> {
                    say("221 bye");
                    yield false;
                }
                default -> answer(null, "250 ok");
            };
        }

        private boolean isRefusedData() {
            return script.get(Moment.DATA) instanceof Act.Say said
                    && !said.reply().startsWith("354");
        }

        private boolean takeLetter() throws IOException, InterruptedException {
            StringBuilder text = new StringBuilder();
            boolean first = true;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(".")) {
                    return takeDot(text.toString());
                }
                text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n"); // RFC 5321 §4.5.2
                if (first && script.containsKey(Moment.BODY) && !act(script.get(Moment.BODY))) {
                    return false;
                }
                first = false;
            }
            return false;
        }

        private boolean takeDot(String text) throws IOException, InterruptedException {
            Act act = script.get(Moment.DOT);
            boolean takes = !(act instanceof Act.Say said) || said.reply().startsWith("2");
            if (takes) {
                taken.add(new Taken(from, to, text, act == null || act instanceof Act.Say));
            }
            return answer(act, "250 taken") && act(script.get(Moment.ANSWERED));
        }

        private String greeting() {
            StringBuilder all = new StringBuilder("250-scripted\r\n");
            offers.forEach(offer -> all.append("250-").append(offer).append("\r\n"));
            return all.append("250 8BITMIME").toString();
        }

        private boolean answer(Act act, String usual) throws IOException, InterruptedException {
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

        private boolean act(Act act) throws IOException, InterruptedException {
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

    /** Closes the door and cuts every line. */
    @Override
    public void close() throws IOException {
        door.close();
        for (Socket line : lines) {
            line.close();
        }
    }
}

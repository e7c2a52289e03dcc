package org.postroom.stationery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
    private volatile @Nullable Predicate<String> letsIn;
    private final Set<Moment> reached = ConcurrentHashMap.newKeySet();
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

    /** From now on lets in only who shows something good after the name of a way to sign in. */
    public ScriptedSmtp lettingIn(Predicate<String> good) {
        letsIn = good;
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

    boolean isOpenToAll() {
        return letsIn == null;
    }

    boolean letsIn(String command) {
        Predicate<String> good = letsIn;
        return good == null || good.test(command.substring(command.lastIndexOf(' ') + 1));
    }

    /** Whether a conversation has ever come to that moment. */
    public boolean reached(Moment moment) {
        return reached.contains(moment);
    }

    @Nullable
    Act act(Moment moment) {
        reached.add(moment);
        return script.get(moment);
    }

    @Nullable
    Act aboutRecipient(String address) {
        reached.add(Moment.RCPT);
        return aboutRecipients.getOrDefault(address, script.get(Moment.RCPT));
    }

    List<String> offers() {
        return offers;
    }

    void hear(String line) {
        heard.add(line);
    }

    void take(Taken letter) {
        taken.add(letter);
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
            new ScriptedSmtpTalk(this, caller).run();
        } catch (IOException over) {
            // the caller left, or the test closed the door
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lines.remove(caller);
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

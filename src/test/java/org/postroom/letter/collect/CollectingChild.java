package org.postroom.letter.collect;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.Mailbox;
import org.postroom.letter.Mailbox.CollectingLimits;
import org.postroom.letter.Mailbox.Folders;
import org.postroom.stationery.CollectingRoom;

/**
 * A process that collects and nothing else, to be killed. At its point, before or after the n-th statement of that kind, it
 * says so on its standard output and waits for its end.
 */
public final class CollectingChild {
    /** What it says at its point. */
    static final String HERE = "HERE";

    private CollectingChild() {}

    /** The mailbox that it collects from. */
    static Mailbox mailbox(int port) {
        MailAccount account = new MailAccount("127.0.0.1", port, Security.NONE, "info", "secret", false);
        return new Mailbox(
                account,
                "INBOX",
                Instant.EPOCH,
                Folders.usual(),
                new CollectingLimits(Duration.ofSeconds(20), 1L << 20));
    }

    /** Starts one on this database and mail server, to stop at the {@code nth} moment of that kind. */
    static Process start(String url, int port, String moment, int nth) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=worker-logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CollectingChild.class.getName(),
                        url,
                        String.valueOf(port),
                        moment,
                        String.valueOf(nth)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Collects until it is killed, or until nothing has come for a while. */
    public static void main(String[] args) throws Exception {
        Stop stop = new Stop(args[2], Integer.parseInt(args[3]), new AtomicInteger());
        try (CollectingRoom room = new CollectingRoom(args[0], mailbox(Integer.parseInt(args[1])), stop::watch)) {
            for (int round = 0; round < 1_000; round++) {
                room.poll();
                room.sort("ENQUIRY");
            }
        }
    }

    /** Where it stops: before a statement that begins so, or {@code commit}, or after it ({@code committed}). */
    private record Stop(String moment, int nth, AtomicInteger times) {
        DataSource watch(DataSource source) {
            return watched(DataSource.class, source);
        }

        private <T> T watched(Class<T> type, T one) {
            InvocationHandler handler = (proxy, method, arguments) -> {
                before(method, arguments);
                try {
                    Object result = method.invoke(one, arguments);
                    if (method.getName().equals("commit")) {
                        at("committed");
                    }
                    return result instanceof Connection connection ? watched(Connection.class, connection) : result;
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                }
            };
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }

        private void before(Method method, Object[] arguments) {
            if (method.getName().equals("commit")) {
                at("commit");
            } else if (method.getName().equals("prepareStatement")) {
                at(String.valueOf(arguments[0]).strip());
            }
        }

        private void at(String what) {
            if (!moment.equals("never") && what.startsWith(moment) && times.incrementAndGet() == nth) {
                System.out.println(HERE);
                System.out.flush();
                while (true) {
                    java.util.concurrent.locks.LockSupport.park();
                }
            }
        }
    }
}

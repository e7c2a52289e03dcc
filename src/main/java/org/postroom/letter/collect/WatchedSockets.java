package org.postroom.letter.collect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets of one connection, closed when something takes too long as a whole: a limit for each read does not end a
 * server that sends one byte now and then.
 */
final class WatchedSockets extends SocketFactory {
    private static final Logger log = LoggerFactory.getLogger(WatchedSockets.class);
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mailbox-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** What is watched ends before its time when this is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Closes the sockets unless the watch is closed within {@code limit}; that is a fault of the server's. */
    Watch within(Duration limit) {
        return after(limit, () -> {
            log.warn("The mail server took longer than {} for one command; the connection is cut", limit);
            cut();
        });
    }

    /** Closes the sockets unless the watch is closed within {@code time}, as is meant. */
    Watch cutAfter(Duration time) {
        return after(time, this::cut);
    }

    private static Watch after(Duration time, Runnable end) {
        ScheduledFuture<?> later = WATCH.schedule(end, time.toMillis(), TimeUnit.MILLISECONDS);
        return () -> later.cancel(false);
    }

    /** Closes the sockets at once; whoever reads from one gets an error. */
    void cut() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException gone) {
                log.debug("A socket did not close cleanly", gone);
            }
        }
    }

    /** From now on each read may wait that long. */
    void patience(Duration limit) throws IOException {
        for (Socket socket : sockets) {
            socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
        }
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        sockets.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return keep(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return keep(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return keep(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return keep(new Socket(host, port, local, localPort));
    }

    private Socket keep(Socket socket) {
        sockets.add(socket);
        return socket;
    }
}

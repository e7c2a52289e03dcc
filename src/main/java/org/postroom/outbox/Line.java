package org.postroom.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line of one conversation, which can be cut from outside: a server that says one letter every few seconds keeps
 * within the time limit of each read, and would never end.
 */
final class Line extends SocketFactory {
    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(watch -> {
        Thread thread = new Thread(watch, "outbox-line-watch");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Socket socket;
    private boolean isCut;

    /** Cuts the line after {@code limit}, unless that is cancelled before. Machine time. */
    Future<?> cutAfter(Duration limit) {
        return WATCH.schedule(this::cut, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Cuts the line now, and for good: what asks for another socket gets one that is closed. */
    synchronized void cut() {
        isCut = true;
        Socket open = socket;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException already) {
            log.debug("The line was cut already", already);
        }
    }

    @Override
    public synchronized Socket createSocket() throws IOException {
        Socket fresh = new Socket();
        socket = fresh;
        if (isCut) {
            fresh.close();
        }
        return fresh;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("Lines are made first and connected then");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("Lines are made first and connected then");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("Lines are made first and connected then");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("Lines are made first and connected then");
    }
}

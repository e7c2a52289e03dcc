package org.postroom.letter.collect;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Rings when something comes into a real mailbox, where the server offers IDLE (RFC 2177), so that nobody waits for the next
 * poll. It only wakes collecting up: what is missed while it is deaf comes with the poll.
 */
@Component
class MailboxBell implements SmartLifecycle {
    /** RFC 2177 §3: servers may end the connection after 30 minutes, so IDLE is begun anew before 29. */
    static final Duration RENEWAL = Duration.ofMinutes(25);

    private static final Duration PAUSE_AFTER_CUT = Duration.ofSeconds(30);
    private static final Logger log = LoggerFactory.getLogger(MailboxBell.class);

    private final Mailbox mailbox;
    private final ImapDoor door;
    private final ObjectProvider<ProducerTemplate> routes;
    private @Nullable Thread thread;
    private volatile @Nullable OpenFolder listening;

    MailboxBell(Mailbox mailbox, ImapDoor door, ObjectProvider<ProducerTemplate> routes) {
        this.mailbox = mailbox;
        this.door = door;
        this.routes = routes;
    }

    @Override
    public synchronized void start() {
        ProducerTemplate line = routes.getIfAvailable();
        if (line != null && !mailbox.account().embedded()) {
            listen(() -> ring(line));
        }
    }

    /** Listens in a thread of its own and does {@code ring} whenever something comes. */
    synchronized void listen(Runnable ring) {
        Thread listener = new Thread(() -> listenUntilStopped(ring), "mailbox-bell");
        listener.setDaemon(true);
        listener.start();
        thread = listener;
    }

    private static void ring(ProducerTemplate line) {
        try {
            line.sendBody("direct:collect", "");
        } catch (CamelExecutionException | IllegalStateException failed) {
            log.info("Collecting could not be woken up; the next poll looks", failed);
        }
    }

    private void listenUntilStopped(Runnable ring) {
        while (!Thread.currentThread().isInterrupted()) {
            try (OpenFolder folder = door.examine()) {
                listening = folder;
                if (!folder.can("IDLE")) {
                    log.info("The mail server does not offer IDLE; mail is found by polling alone");
                    return;
                }
                while (folder.idle(RENEWAL)) {
                    ring.run();
                }
            } catch (MessagingException gone) {
                log.debug("The bell's connection is gone; it is opened anew", gone);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_CUT.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        Thread listener = thread;
        thread = null;
        if (listener != null) {
            listener.interrupt();
        }
        OpenFolder folder = listening;
        if (folder != null) {
            folder.cut();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}

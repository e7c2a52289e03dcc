package org.postroom.tasks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * One of several copies of the service does something now. A lease runs out by itself, in the database's machine time, so
 * that another copy takes over from one that was killed. Nothing may rest on it but the sparing of double work: what must
 * not happen twice is kept from it by unique keys and row locks.
 */
@Component("lease")
public class Lease implements DisposableBean {
    /** How long a lease lasts unless it is renewed. */
    static final Duration TERM = Duration.ofSeconds(30);

    /** Work that takes longer than this is not renewed any more: it hangs. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(10);

    /** In place of when the work began: the lease is only being asked for, and so not to be renewed. */
    private static final Instant ASKING = Instant.MAX;

    private static final Duration RENEWAL = TERM.dividedBy(3);
    private static final Logger log = LoggerFactory.getLogger(Lease.class);

    private final LeaseRows rows;
    private final String holder = host() + "/" + UUID.randomUUID();
    private final Map<String, Instant> working = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lease");
        thread.setDaemon(true);
        return thread;
    });

    Lease(LeaseRows rows) {
        this.rows = rows;
        renewal.scheduleWithFixedDelay(this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "host";
        }
    }

    /**
     * Takes the lease of that name, or keeps it where this copy has it; it is renewed until {@link #rest}. While one thread
     * of this copy is at it, no other is let in, unless it has hung for ten minutes: they would do the work twice.
     *
     * @return whether the work may be done now; {@link #rest} is owed then, and only then
     */
    public boolean take(String name) {
        if (working.putIfAbsent(name, ASKING) != null) {
            return false;
        }
        boolean ours = false;
        try {
            ours = rows.take(name, holder, TERM);
        } finally {
            if (ours) {
                working.put(name, Instant.now());
            } else {
                working.remove(name);
            }
        }
        return ours;
    }

    /** The work is done: the lease is not renewed any more, and this copy may take it again before it runs out. */
    public void rest(String name) {
        working.remove(name);
    }

    private void renew() {
        Instant hangs = Instant.now().minus(LONGEST_WORK);
        working.values().removeIf(since -> since.isBefore(hangs));
        try {
            working.forEach((name, since) -> {
                if (!since.equals(ASKING)) {
                    rows.take(name, holder, TERM);
                }
            });
        } catch (RuntimeException unreachable) {
            log.warn("The leases could not be renewed; another copy may take over", unreachable);
        }
    }

    @Override
    public void destroy() {
        renewal.shutdownNow();
        try {
            rows.giveBack(holder);
        } catch (RuntimeException unreachable) {
            log.info("The leases could not be given back; they run out by themselves", unreachable);
        }
    }
}

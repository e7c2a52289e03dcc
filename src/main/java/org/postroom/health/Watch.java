package org.postroom.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks at everything that is watched, side by side, so that one that hangs hides none of the others. */
@Component("watch")
public class Watch implements DisposableBean {
    /** What has not answered by then has failed. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Reports that are older than this are no news: nobody looks any more. */
    static final Duration STALE = Duration.ofSeconds(90);

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final List<Watched> all;
    private final WatchRows rows;
    private final Alarms alarms;
    private final Duration patience;
    private final Map<String, Report> reports = new ConcurrentHashMap<>();
    private final Map<String, Future<Look>> looking = new LinkedHashMap<>();
    private final ExecutorService eyes = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "watch");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * What a look found.
     *
     * @param known when an earlier run of the service last found it well; null when never, or when that is known already
     */
    private record Look(Finding found, @Nullable Instant known) {}

    @Autowired
    Watch(List<Watched> all, WatchRows rows, Alarms alarms) {
        this(all, rows, alarms, PATIENCE);
    }

    Watch(List<Watched> all, WatchRows rows, Alarms alarms, Duration patience) {
        this.patience = patience;
        this.all = all.stream().filter(Watched::isThere).toList();
        this.rows = rows;
        this.alarms = alarms;
    }

    /** Looks once at everything, and raises or ends alarms. Takes {@link #PATIENCE} at the longest, and alarms' time. */
    public synchronized void look() {
        Instant deadline = Instant.now().plus(patience);
        for (Watched what : all) {
            // a look that still hangs from the last time is not begun a second time
            looking.computeIfAbsent(what.key(), key -> eyes.submit(() -> lookAt(what)));
        }
        for (Watched what : all) {
            note(what, found(what, deadline));
        }
        alarms.ring(reports());
    }

    /** In a thread of its own, as is all that asks the database, which may hang. */
    private Look lookAt(Watched what) throws Exception {
        Instant known = reports.containsKey(what.key()) ? null : rows.lastSuccess(what.key());
        Finding found = what.look();
        if (found instanceof Finding.Well) {
            rows.succeeded(what.key());
        }
        return new Look(found, known);
    }

    private Look found(Watched what, Instant deadline) {
        Future<Look> look = looking.get(what.key());
        long left = Math.max(1, Duration.between(Instant.now(), deadline).toMillis());
        try {
            Look found = look.get(left, TimeUnit.MILLISECONDS);
            looking.remove(what.key());
            return found;
        } catch (TimeoutException hangs) {
            return notSeen(what, "It did not answer in time: see that it runs.");
        } catch (ExecutionException failure) {
            looking.remove(what.key());
            log.info("Looking at {} failed: {}", what.key(), String.valueOf(failure.getCause()));
            return notSeen(what, "It could not be looked at; the log says why.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return notSeen(what, "The service is stopping.");
        }
    }

    /** The database is looked at first: of what needs it nothing can be told without it, which is no trouble of its own. */
    private Look notSeen(Watched what, String because) {
        Report database = reports.get(DatabaseWatch.KEY);
        boolean away = !what.key().equals(DatabaseWatch.KEY) && database != null && database.failures() > 0;
        return new Look(
                away
                        ? new Finding.Worrying("Nothing can be told while the database does not answer.", Map.of())
                        : new Finding.Failed(because, Map.of()),
                null);
    }

    private void note(Watched what, Look look) {
        Report before = reports.get(what.key());
        Report now = Report.after(before, what, look.found(), look.known(), Instant.now());
        reports.put(what.key(), now);
        if (before != null && before.colour() != now.colour()) {
            log.info("Health of {}: {} ({})", what.key(), now.colour(), now.because());
        }
    }

    /** How everything stands, in order; what nobody has looked at lately is red. */
    public List<Report> reports() {
        List<Report> found = new ArrayList<>();
        Instant stale = Instant.now().minus(STALE);
        for (Watched what : all) {
            Report report = reports.get(what.key());
            if (report != null) {
                found.add(report.lookedAt().isBefore(stale) ? unwatched(report) : report);
            }
        }
        return found;
    }

    private static Report unwatched(Report last) {
        return new Report(
                last.key(),
                last.name(),
                Report.Colour.RED,
                "Nobody has looked at it for more than a minute; start the route 95-watch.",
                last.lastSuccess(),
                last.failures(),
                last.failingSince(),
                last.lookedAt(),
                Map.of());
    }

    /** What is red, for every page to say. */
    public List<Report> red() {
        return reports().stream().filter(Report::isRed).toList();
    }

    @Override
    public void destroy() {
        eyes.shutdownNow();
    }
}

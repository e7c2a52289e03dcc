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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks at everything that is watched, side by side, so that one that hangs hides none of the others. */
@Component("watch")
public class Watch implements DisposableBean {
    /** What has not answered by then has failed. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Reports that are older than this are no news: nobody looks any more. */
    static final Duration STALE = Duration.ofSeconds(90);

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final List<Watched> all;
    private final WatchRows rows;
    private final Alarms alarms;
    private final Duration patience;
    private final Map<String, Report> reports = new ConcurrentHashMap<>();
    private final Map<String, Future<Finding>> looking = new LinkedHashMap<>();
    private final ExecutorService eyes = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "watch");
        thread.setDaemon(true);
        return thread;
    });

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
            looking.computeIfAbsent(what.key(), key -> eyes.submit(what::look));
        }
        for (Watched what : all) {
            note(what, found(what, deadline));
        }
        alarms.ring(reports());
    }

    private Finding found(Watched what, Instant deadline) {
        Future<Finding> look = looking.get(what.key());
        long left = Math.max(1, Duration.between(Instant.now(), deadline).toMillis());
        try {
            Finding found = look.get(left, TimeUnit.MILLISECONDS);
            looking.remove(what.key());
            return found;
        } catch (TimeoutException hangs) {
            return new Finding.Failed("It did not answer in time.", Map.of());
        } catch (ExecutionException failure) {
            looking.remove(what.key());
            log.info("Looking at {} failed: {}", what.key(), String.valueOf(failure.getCause()));
            return new Finding.Failed("It could not be looked at; the log says why.", Map.of());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Finding.Failed("The service is stopping.", Map.of());
        }
    }

    private void note(Watched what, Finding found) {
        Report before = reports.get(what.key());
        Instant known = before == null ? rows.lastSuccess(what.key()) : null;
        Report now = Report.after(before, what, found, known, Instant.now());
        reports.put(what.key(), now);
        if (now.failures() == 0) {
            rows.succeeded(what.key());
        }
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

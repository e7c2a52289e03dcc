package org.postroom.outbox;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * This running copy of the service. It beats into the database as long as it lives, from a thread of its own, so that a
 * slow conversation is never taken for a dead copy.
 */
@Component
class RunningCopy implements InitializingBean, DisposableBean {
    /** A copy whose last beat is older is gone: a doubt is shown within a minute of a kill. The database's time. */
    static final Duration GONE_AFTER = Duration.ofSeconds(30);

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(RunningCopy.class);

    private final String id = UUID.randomUUID().toString();
    private final Attempts attempts;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(beat -> {
        Thread thread = new Thread(beat, "outbox-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    RunningCopy(Attempts attempts) {
        this.attempts = attempts;
    }

    String id() {
        return id;
    }

    @Override
    public void afterPropertiesSet() {
        attempts.beat(id);
        heart.scheduleWithFixedDelay(this::beat, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
    }

    /** A missed beat is made up by the next; were it thrown, the heart would stop for ever. */
    private void beat() {
        try {
            attempts.beat(id);
        } catch (DataAccessException | TransactionException missed) {
            log.warn(
                    "The database did not take a heartbeat of the outbox: {}",
                    missed.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        heart.shutdownNow();
    }
}

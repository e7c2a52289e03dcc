package org.postroom.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.postroom.embedded.EmbeddedMail;
import org.postroom.embedded.FirstMorning;
import org.postroom.embedded.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Decides whether the sample is played: on embedded defaults, when {@code postroom.sample} is {@code session} and no
 * other start of the Clock is set; from the beginning on an empty letter book, and onwards when a play was broken off.
 */
@Component
class SampleStart implements FirstMorning {
    private static final Logger log = LoggerFactory.getLogger(SampleStart.class);
    /** A Clock further behind than this is still in a play. */
    private static final Duration STILL_PLAYING = Duration.ofMinutes(10);

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final Surroundings surroundings;
    private final ObjectProvider<EmbeddedMail> mail;
    private final boolean wanted;
    private final String address;
    private volatile boolean stopping;
    private volatile Optional<Thread> player = Optional.empty();

    SampleStart(
            Surroundings surroundings,
            ObjectProvider<EmbeddedMail> mail,
            @Value("${postroom.sample:none}") String sample,
            @Value("${postroom.clock.start:}") String clockStart,
            @Value("${postroom.mail.address}") String address) {
        this.surroundings = surroundings;
        this.mail = mail;
        this.wanted = sample.equals("session") && clockStart.isBlank() && surroundings.allEmbedded();
        this.address = address;
    }

    @Override
    public Optional<Instant> moment() {
        return wanted ? Optional.of(PlayedSession.before(Instant.now()).start()) : Optional.empty();
    }

    /** Shows the start screen and plays, in the background. */
    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (surroundings.allEmbedded()
                && ready.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
            StartScreen screen = screen(context.getWebServer().getPort());
            log.info("{}", screen.ready(wanted));
            if (wanted) {
                Thread thread = new Thread(() -> playIfDue(screen), "sample");
                thread.setDaemon(true);
                thread.start();
                player = Optional.of(thread);
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        player.ifPresent(Thread::interrupt);
    }

    private StartScreen screen(int port) {
        EmbeddedMail servers = mail.getObject();
        return new StartScreen(
                "http://localhost:" + port,
                new MailServers(
                        "127.0.0.1", servers.smtp().port(), servers.imap().port()),
                address);
    }

    private void playIfDue(StartScreen screen) {
        Office office = new Office(screen.house());
        Cast cast = new Cast(screen.servers(), office);
        try {
            if (!office.mayComeIn()) {
                log.info("Sample: not played, because officer and director have passwords of their own here");
            } else if (office.hasNoLetters() || isBrokenOff(office, cast)) {
                if (play(office, cast)) {
                    log.info("{}", screen.played(office, cast));
                }
            } else if (office.caseOf(cast.grace.address()).isPresent()) {
                log.info("{}", screen.played(office, cast));
            } else {
                log.info("Sample: not played, because the letter book holds letters already");
            }
        } catch (RuntimeException fault) {
            if (!stopping) {
                log.warn("Sample: it could not go on. {}", fault.getMessage());
            }
        }
    }

    private static boolean isBrokenOff(Office office, Cast cast) {
        return office.instant().isBefore(Instant.now().minus(STILL_PLAYING))
                && office.knowsAssessor(cast.assessors.get(0).address());
    }

    /** Whether it was played to its end. */
    private boolean play(Office office, Cast cast) {
        PlayedSession session = PlayedSession.before(Instant.now());
        Instant begun = Instant.now();
        log.info("Sample: session {} is played now; the service can be used meanwhile", session.code());
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            try {
                new Play(office, cast, session, address).play();
                log.info(
                        "Sample: ended after {} s",
                        Duration.between(begun, Instant.now()).toSeconds());
                return true;
            } catch (IllegalStateException fault) {
                log.warn(
                        "Sample: a step failed{}. {}",
                        attempt < MOST_ATTEMPTS ? "; it is tried again" : "",
                        fault.getMessage());
                if (stopping || attempt == MOST_ATTEMPTS || !paused()) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean paused() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

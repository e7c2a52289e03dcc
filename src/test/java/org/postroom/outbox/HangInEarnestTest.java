package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.stationery.ScriptedSmtp;
import org.postroom.stationery.ScriptedSmtp.Act;
import org.postroom.stationery.ScriptedSmtp.Moment;

/** How long a hang lasts with the time limits of the house, all moments beside each other; under {@code -Pfaults} only. */
@EnabledIfSystemProperty(named = "postroom.faults", matches = "[2-9]|[1-9][0-9]+")
class HangInEarnestTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void aHangAtAnyMomentEndsWithinAMinute() throws Exception {
        ExecutorService senders = Executors.newCachedThreadPool();
        try {
            List<Future<String>> hangs = new ArrayList<>();
            for (Act act : List.of(new Act.Hang(), new Act.Drip(5_000))) {
                Stream.of(Moment.values())
                        .filter(moment -> moment != Moment.STARTTLS && moment != Moment.ANSWERED)
                        .forEach(moment -> hangs.add(senders.submit(() -> hang(moment, act))));
            }
            report(hangs);
        } finally {
            senders.shutdownNow();
        }
    }

    private static String hang(Moment moment, Act act) throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp().offering("AUTH PLAIN").at(moment, act)) {
            MailAccount account = new MailAccount("127.0.0.1", server.port(), Security.NONE, "us", "secret", false);
            SmtpDoor door =
                    new SmtpDoor(new OutboundServer(account), new LetterHead("info@postroom.example", "Office"));
            Instant began = Instant.now();
            door.send(Rendered.letter("ann@a.example"), () -> {}, ended -> {});
            Duration lasted = Duration.between(began, Instant.now());
            assertThat(lasted).as("%s %s", moment, act).isLessThanOrEqualTo(LIMIT);
            return "%s %s: %.1f s".formatted(moment, act, lasted.toMillis() / 1000.0);
        }
    }

    private static void report(List<Future<String>> hangs)
            throws IOException, InterruptedException, ExecutionException {
        List<String> lines = new ArrayList<>();
        for (Future<String> hang : hangs) {
            lines.add(hang.get());
        }
        Files.write(Path.of("target", "sending-hangs.txt"), lines);
    }
}

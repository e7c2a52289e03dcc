package org.postroom.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.postroom.Postroom;
import org.postroom.intake.Door;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutboundServer;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.text.Passage;
import org.postroom.sample.MailPerson;
import org.postroom.sample.Received;
import org.postroom.stationery.TemporaryHome;
import org.postroom.stationery.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Hostile letters sent to the whole running service: each ends in a named place, an honest one among them is answered,
 * and who looks at the console meanwhile is served. All two hundred run, in a heap of 768 MB, with {@code mvn -Phostile
 * verify}.
 */
@SpringBootTest(
        classes = Postroom.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "postroom.sample=none",
            "postroom.imap.poll=200ms",
            "postroom.smtp.poll=200ms",
            "db-scheduler.polling-interval=200ms",
            "postroom.routes-reload=false"
        })
@ContextConfiguration(initializers = {TemporaryHome.class, PostOffice.class})
@DirtiesContext
class HostilePostTest {
    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final int MOST_GROWTH_MB = 256;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OutboundServer outbound;

    @Autowired
    private LetterBook book;

    @Autowired
    private Redactor redactor;

    @LocalServerPort
    private int port;

    @Test
    void hostileLettersStopNeitherTheLineNorTheConsole() throws Exception {
        List<HostileLetter> letters = HostileLetters.spread();
        Town town = new Town(mailbox, outbound);
        MailPerson honest = town.person("Honora Fair", "honora@fair.example");
        // The models are loaded beside the start; what they weigh is no letter's doing.
        redactor.redact(KnownIdentity.none(), List.of(new Passage("1.1", "Nothing of note.")));
        long before = heapMb();
        long peak = before;
        long begun = System.nanoTime();
        String report;
        try (Onlooker onlooker = new Onlooker(port, List.of("/actuator/health", "/", "/letters"))) {
            RawPost post =
                    new RawPost(outbound.account().host(), outbound.account().port());
            for (int i = 0; i < letters.size(); i++) {
                post.send(letters.get(i).sender(), town.house(), letters.get(i).bytes());
                if (i == letters.size() / 2) {
                    honest.send(town.house(), "Hello", "How do I apply for accreditation as a practice manager?");
                    peak = Math.max(peak, heapMb());
                }
            }
            honest.awaitLetter(Received.about("Applying for"), PATIENCE);
            peak = Math.max(peak, heapMb());
            awaitSorted(letters);
            report = onlooker.report();
            assertThat(onlooker.refusals()).isEmpty();
        }
        long after = heapMb();
        System.out.printf(
                "%d hostile letters in %d s; live heap %d MB before, %d MB at most, %d MB after%n%s",
                letters.size(), (System.nanoTime() - begun) / 1_000_000_000, before, peak, after, report);
        assertThat(after - before).isLessThan(MOST_GROWTH_MB);
        assertThat(hostile()).allSatisfy(letter -> assertThat(letter.door()).isIn(doors()));
    }

    private void awaitSorted(List<HostileLetter> letters) {
        Set<String> senders = letters.stream().map(HostileLetter::sender).collect(Collectors.toSet());
        Awaitility.await("every hostile letter behind its door")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> sortedSenders().containsAll(senders));
    }

    private Set<String> sortedSenders() {
        return hostile().stream()
                .filter(letter -> letter.door() != null)
                .map(Letter::sender)
                .collect(Collectors.toSet());
    }

    private List<Letter> hostile() {
        return book.latest(2 * HostileLetters.ALL).stream()
                .filter(letter -> Objects.toString(letter.sender(), "").endsWith("@trouble.example"))
                .toList();
    }

    private static List<String> doors() {
        return java.util.Arrays.stream(Door.values()).map(Enum::name).toList();
    }

    /** What is held after a collection. */
    private static long heapMb() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}

package org.postroom.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.postroom.Postroom;
import org.postroom.casebook.Tray;
import org.postroom.console.letters.LettersIn;
import org.postroom.intake.mail.OldPost;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Mailbox;
import org.postroom.stationery.Appending;
import org.postroom.stationery.TemporaryHome;
import org.postroom.stationery.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Mutants of mails on the line of a running house: each is kept, sorted with a reason, laid in a place that has a name, and
 * its page opens; none is a mishap, and none takes longer than half a minute. Most begin at the letter book, some in the
 * mailbox. Two hundred of golden letters run always; {@code mvn -Pfaults test} makes twenty thousand of the old post, in a
 * heap of 512 MB. Counts go to {@code target/mutants-*.txt}.
 */
@SpringBootTest(
        classes = Postroom.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "postroom.sample=none",
            "postroom.embedded.smtp-port=0",
            "postroom.embedded.imap-port=0",
            "postroom.imap.poll=500ms",
            "db-scheduler.polling-interval=200ms",
            "postroom.routes-reload=false",
            "postroom.reading.ocr=never"
        })
@ContextConfiguration(initializers = TemporaryHome.class)
@DirtiesContext
class MutantsTest {
    private static final int OF_GOLDEN_LETTERS = 80;
    private static final int OF_OLD_POST = Integer.getInteger("postroom.mutants", 0);
    private static final int AT_ONCE = 24;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Where other tests run beside it, and processes start cold. */
    private static final Duration ON_A_BUSY_MACHINE = Duration.ofMinutes(3);

    /** Of so many mutants one comes through the mailbox. */
    private static final int BY_MAIL = 40;

    @Autowired
    private ProducerTemplate line;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private LetterBook book;

    @Autowired
    private LettersIn letters;

    @Autowired
    private Tray tray;

    @Autowired
    private JdbcClient database;

    @Test
    void mutantsOfGoldenLettersEndInANamedPlace() throws Exception {
        run(new Mutants(Stock.ofGoldenLetters()), OF_GOLDEN_LETTERS, new Tally("golden", ON_A_BUSY_MACHINE));
    }

    @Test
    void mutantsOfTheOldPostEndInANamedPlace() throws Exception {
        assumeTrue(OF_OLD_POST > 0, "Only with mvn -Pfaults test");
        assumeTrue(OldPost.isThere(), OldPost.ABSENT);
        run(new Mutants(Stock.ofOldPost()), OF_OLD_POST, new Tally("old-post", LONGEST));
    }

    private void run(Mutants mutants, int count, Tally tally) throws IOException, MessagingException {
        Belt belt = new Belt(line, book, letters, database, tally);
        for (int number = 0; number < count; number++) {
            belt.lay(mutants.mutant(number));
            if (number % AT_ONCE == AT_ONCE - 1 || number == count - 1) {
                belt.run();
            }
        }
        for (int from = count; from < count + count / BY_MAIL; from += AT_ONCE) {
            throughTheMailbox(mutants, from, Math.min(AT_ONCE, count + count / BY_MAIL - from), tally);
        }
        tally.write();
        assertThat(tally.faults()).isEmpty();
        assertThat(tray.open()).noneMatch(item -> item.kind().startsWith("Mishap"));
    }

    /** From the mailbox, by collecting, to the door. */
    private void throughTheMailbox(Mutants mutants, int from, int count, Tally tally) throws MessagingException {
        long before = sorted();
        int accepted = 0;
        try (Appending inbox = new Appending(mailbox)) {
            for (int number = from; number < from + count; number++) {
                try {
                    inbox.put(mutants.mutant(number).bytes());
                    accepted++;
                } catch (MessagingException refused) {
                    tally.place("(refused by the mail server of the test)");
                }
            }
        }
        long all = before + accepted;
        Town.await("all from the mailbox sorted", () -> sorted() >= all);
        tally.place("(through the mailbox)", accepted);
    }

    private long sorted() {
        return database.sql("select count(*) from letter where mailbox = :name and door is not null")
                .param("name", mailbox.name())
                .query(Long.class)
                .single();
    }
}

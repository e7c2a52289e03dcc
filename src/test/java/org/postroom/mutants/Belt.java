package org.postroom.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.ProducerTemplate;
import org.postroom.console.letters.LettersIn;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Likeness;
import org.postroom.mutants.Mutants.Mutant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carries mutants from the letter book to their places, some at a time, by the routes of the house. */
final class Belt {
    private static final String MAILBOX = "mutants@test/INBOX";
    private static final Duration LONGEST_AT_ONCE = Duration.ofMinutes(10);

    private final ProducerTemplate routes;
    private final LetterBook book;
    private final LettersIn console;
    private final JdbcClient database;
    private final Tally tally;
    private final Map<Long, Mutant> carried = new TreeMap<>();

    Belt(ProducerTemplate routes, LetterBook book, LettersIn console, JdbcClient database, Tally tally) {
        this.routes = routes;
        this.book = book;
        this.console = console;
        this.database = database;
        this.tally = tally;
    }

    /** Enters a mutant as collecting does: the letter and its task in one transaction (route 10). */
    void lay(Mutant mutant) {
        tally.entered(mutant);
        try {
            routes.sendBody(
                    "direct:enter-one",
                    new FetchedMail(MAILBOX, 1, 1L + mutant.number(), Instant.now(), mutant.bytes()));
            carried.put(folio(mutant), mutant);
        } catch (RuntimeException escaped) {
            tally.fault(mutant, "not entered, " + escaped);
        }
    }

    private long folio(Mutant mutant) {
        return database.sql("select folio from letter where mailbox = :mailbox and uid = :uid")
                .param("mailbox", MAILBOX)
                .param("uid", 1L + mutant.number())
                .query(Long.class)
                .single();
    }

    /** Carries all that lies on the belt to its end and looks where it came to lie. */
    void run() {
        awaitQuiet();
        // what is a copy of another mutant waits for nobody; an officer says that it is a letter of its own
        carried.keySet().stream().filter(this::isCopy).forEach(folio -> {
            tally.place("(copies among them)");
            console.treatAsItsOwn(folio, "officer");
        });
        awaitQuiet();
        carried.forEach(this::look);
        carried.clear();
    }

    private boolean isCopy(long folio) {
        return book.likeness(folio).filter(Likeness.Noted::isCopy).isPresent();
    }

    private void awaitQuiet() {
        org.awaitility.Awaitility.await("nothing left to do")
                .atMost(LONGEST_AT_ONCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    takeFailed();
                    return waiting() == 0;
                });
    }

    private int waiting() {
        return database.sql("select count(*) from scheduled_tasks where task_name = 'line'")
                .query(Integer.class)
                .single();
    }

    /** A task that failed once has failed, though the house would try again; its trace is in the log. */
    private void takeFailed() {
        database.sql("delete from scheduled_tasks where task_name = 'line' and consecutive_failures > 0 and not picked"
                        + " returning task_instance")
                .query(String.class)
                .list()
                .forEach(task -> {
                    Mutant mutant = carried.get(Long.parseLong("0" + task.split(":")[1].replaceAll("\\D", "")));
                    tally.fault(mutant == null ? carried.values().iterator().next() : mutant, "failed at " + task);
                });
    }

    private void look(long folio, Mutant mutant) {
        Letter letter = book.at(folio);
        if (letter.door() == null
                || letter.because() == null
                || letter.because().isBlank()) {
            tally.fault(mutant, "not sorted");
            return;
        }
        if (letter.sortedAt() != null) {
            tally.took(mutant, Duration.between(letter.enteredAt(), letter.sortedAt()));
        }
        place(letter).ifPresentOrElse(tally::place, () -> tally.fault(mutant, "in no place, door " + letter.door()));
        open(folio, mutant);
    }

    /** The name under which staff find it: a matter on the tray, a case, or automatic mail. */
    private Optional<String> place(Letter letter) {
        String door = String.valueOf(letter.door());
        return database.sql("select kind from tray where folio = :folio order by id limit 1")
                .param("folio", letter.folio())
                .query(String.class)
                .optional()
                .or(() -> Optional.ofNullable(letter.caseReference()).map(reference -> "a case"))
                .or(() -> door.equals("AUTOMATIC") ? Optional.of("Automatic") : Optional.empty())
                .map(place -> door + ": " + place);
    }

    private void open(long folio, Mutant mutant) {
        Instant before = Instant.now();
        try {
            assertThat(console.open(folio, null).sheet()).isNotNull();
        } catch (RuntimeException | StackOverflowError escaped) {
            tally.fault(mutant, "its page does not open, " + escaped);
        }
        tally.took(mutant, Duration.between(before, Instant.now()));
    }
}

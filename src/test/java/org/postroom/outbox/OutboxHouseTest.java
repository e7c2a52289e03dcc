package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Mishaps;
import org.postroom.casebook.Tray;
import org.postroom.console.Visitor;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.sample.MailPerson;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a real database, sending over real SMTP. */
@HouseTest
class OutboxHouseTest {
    @Autowired
    private Outbox outbox;

    @Autowired
    private OutgoingLetters letters;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OutboundServer outbound;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Tray tray;

    @LocalServerPort
    private int port;

    private final String key = UUID.randomUUID().toString();
    private final String address = "reader-" + key.substring(0, 8) + "@elsewhere.example";

    private Draft draft() {
        return Draft.plain(
                key, "question-received", address, Map.of("name", "Siân", "reference", ""), "abcdefghijklmnop");
    }

    @Test
    void theSameLetterNeverLeavesTwice() {
        OutgoingLetter first = outbox.post(draft());
        assertThat(outbox.post(draft()).key()).isEqualTo(first.key());
        Town.await("it is sent", () -> outbox.letter(first.key()).orElseThrow().state() == State.SENT);
        assertThat(outbox.post(draft()).state()).isEqualTo(State.SENT);
        MailPerson reader = new Town(mailbox, outbound).person("Siân", address);
        assertThat(reader.inbox()).singleElement().satisfies(letter -> {
            assertThat(letter.text()).contains("Hello Siân");
            assertThat(letter.messageId()).isEqualTo(first.messageId());
            assertThat(letter.source())
                    .contains("Auto-Submitted: auto-generated")
                    .doesNotContain("List-Unsubscribe");
        });
    }

    @Test
    void aLetterWhoseTransactionFailsIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            outbox.post(draft());
            status.setRollbackOnly();
        });
        assertThat(letters.findByOwed(key)).isEmpty();
    }

    @Test
    void aHeldLetterNeverLeavesAsItIsAndIsWrittenAnew() {
        OutgoingLetter held = outbox.hold(outbox.compose(draft()), "A name stands in it.");
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(outbox.sendAgain(held.key())).isFalse();
        assertThat(outbox.letter(held.key()).orElseThrow().state()).isEqualTo(State.HELD);
        OutgoingLetter anew = outbox.post(outbox.compose(draft()));
        assertThat(anew.key()).isEqualTo(held.key());
        assertThat(anew.messageId()).isNotEqualTo(held.messageId());
        Town.await("it is sent", () -> outbox.letter(anew.key()).orElseThrow().state() == State.SENT);
        assertThat(outbox.sendAgain(anew.key())).isTrue();
    }

    @Test
    void aDoubtLiesOnTheTrayAndOnItsPageUntilAPersonSaysThatItArrived() {
        OutgoingLetter doubt = letters.save(Rendered.inDoubt(address));
        String kind = Mishaps.LETTER_IN_DOUBT + " (question-received, no. " + doubt.key() + ")";
        Town.await("it lies on the tray", () -> onTheTray(kind));
        Visitor officer = new Visitor(port);
        officer.signIn("officer", "officer");
        String page = "/outbox/" + doubt.key();
        assertThat(officer.page(page).body()).contains("Did it arrive?", "The connection broke.");
        assertThat(officer.fill(page, page + "/arrived", Map.of()).body()).contains("officer says that it arrived.");
        assertThat(letters.findById(doubt.key()).orElseThrow().state()).isEqualTo(State.SENT);
        Town.await("it is off the tray", () -> !onTheTray(kind));
    }

    private boolean onTheTray(String kind) {
        return tray.open().stream().anyMatch(item -> item.kind().equals(kind));
    }

    @Test
    void thePageOfALetterTellsEachAttempt() {
        OutgoingLetter sent = outbox.post(draft());
        Town.await("it is sent", () -> outbox.letter(sent.key()).orElseThrow().state() == State.SENT);
        Visitor officer = new Visitor(port);
        officer.signIn("officer", "officer");
        assertThat(officer.page("/outbox/" + sent.key()).body())
                .contains(
                        "question-received, version ",
                        "The server said",
                        "the end of the letter",
                        "The sending server took it: 250.");
    }
}

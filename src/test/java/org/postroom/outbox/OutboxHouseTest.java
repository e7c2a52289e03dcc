package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.sample.MailPerson;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.Town;
import org.springframework.beans.factory.annotation.Autowired;
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
}

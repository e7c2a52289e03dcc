package org.postroom.letter.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.LetterBook;
import org.postroom.stationery.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch of mails by the routes of the house: all of it by one commit or, where one mail spoils it, each by itself. */
@HouseTest
class BatchesHouseTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-30T12:00:00Z");
    /** A time that no database keeps, so that the mail's own statement fails there. */
    private static final Instant NEVER = Instant.parse("+300000-01-01T00:00:00Z");

    @Autowired
    private ProducerTemplate routes;

    @Autowired
    private LetterBook book;

    @Autowired
    private JdbcClient database;

    private final String mailbox = "somebody@" + UUID.randomUUID() + "/INBOX";
    private final List<FetchedMail> spoilt = List.of(mail(1, RECEIVED), mail(2, NEVER), mail(3, RECEIVED));

    /** Written by a machine, so that it waits for nobody once it is sorted. */
    private FetchedMail mail(long uid, Instant received) {
        byte[] raw = ("Message-ID: <" + uid + "." + UUID.randomUUID() + "@machine.example>\r\n"
                        + "From: machine@machine.example\r\n"
                        + "Auto-Submitted: auto-generated\r\n"
                        + "Subject: Backup done\r\n\r\n"
                        + "All is well.\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return new FetchedMail(mailbox, 7, uid, received, raw);
    }

    private int count(String what) {
        return database.sql("select count(*) from " + what)
                .param("mailbox", mailbox)
                .query(Integer.class)
                .single();
    }

    @Test
    void allMailsOfABatchAreEnteredByOneCommitAndSorted() {
        routes.sendBody("direct:enter-batch", List.of(mail(1, RECEIVED), mail(2, RECEIVED), mail(3, RECEIVED)));
        assertThat(book.entered(mailbox, 7, List.of(1L, 2L, 3L))).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(database.sql("select count(distinct letter_bytes.xmin::text) from letter_bytes natural join letter"
                                + " where mailbox = :mailbox")
                        .param("mailbox", mailbox)
                        .query(Integer.class)
                        .single())
                .as("transactions that wrote them")
                .isEqualTo(1);
        awaitSorted(3);
    }

    @Test
    void oneThatCannotBeEnteredIsNamedAndKeepsNoOtherOut() {
        routes.sendBody("direct:enter-batch", spoilt);
        assertThat(book.entered(mailbox, 7, List.of(1L, 2L, 3L))).containsExactlyInAnyOrder(1L, 3L);
        assertThat(database.sql("select uid from mail_trouble where mailbox = :mailbox and failures = 1")
                        .param("mailbox", mailbox)
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
        awaitSorted(2);
    }

    @Test
    void aBatchThatIsRolledBackLeavesNothing() {
        int before = tasksOfNoLetter();
        assertThatThrownBy(() -> routes.sendBody("direct:enter-together", spoilt))
                .isInstanceOf(CamelExecutionException.class);
        assertThat(count("letter where mailbox = :mailbox")).isZero();
        assertThat(count("mail_trouble where mailbox = :mailbox")).isZero();
        assertThat(tasksOfNoLetter()).isEqualTo(before);
    }

    private int tasksOfNoLetter() {
        return database.sql("select count(*) from scheduled_tasks where task_instance like 'sort:%' and not exists"
                        + " (select from letter where task_instance like 'sort:' || folio || ':%')")
                .query(Integer.class)
                .single();
    }

    /** Each by a task of its own that was woken after the commit. */
    private void awaitSorted(int letters) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count("letter where mailbox = :mailbox and sorted_at is not null"))
                        .isEqualTo(letters));
    }
}

package org.postroom.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postroom.letter.LetterBook.Entered;
import org.postroom.stationery.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The letter book on a real database. */
@HouseTest
class LetterBookHouseTest {
    @Autowired
    private LetterBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private final byte[] raw = ("X-Test: " + UUID.randomUUID() + "\r\nSubject: once\r\n\r\nHello\0\u00ff")
            .getBytes(StandardCharsets.ISO_8859_1);
    private final String mailbox = "somebody@" + UUID.randomUUID() + "/INBOX";

    /** A letter that stays unsorted in the shared house makes its health red some minutes later. */
    @AfterEach
    void nothingWaitsToBeSorted() {
        database.sql("update letter set sorted_at = collected_at where mailbox = :mailbox")
                .param("mailbox", mailbox)
                .update();
    }

    private FetchedMail mail(long uid) {
        return new FetchedMail(mailbox, 7, uid, Instant.parse("2026-12-31T23:59:59Z"), raw);
    }

    @Test
    void aLetterCollectedTwiceIsKeptOnce() {
        Entered first = book.enter(mail(1));
        Entered second = book.enter(mail(1));
        assertThat(first.isNew()).isTrue();
        assertThat(second.folio()).isEqualTo(first.folio());
        assertThat(second.isNew()).isFalse();
        assertThat(book.entered(mailbox, 7, List.of(1L, 2L, 3L))).containsExactly(1L);
    }

    @Test
    void itsBytesAreKeptAsTheyCame() {
        long folio = book.enter(mail(2)).folio();
        assertThat(book.bytes(folio)).isEqualTo(raw);
        assertThat(book.at(folio).sha256()).isEqualTo(LetterBook.sha256(raw));
    }

    @Test
    void aLetterWhoseTransactionFailsIsNotInTheBook() {
        transaction.executeWithoutResult(status -> {
            book.enter(mail(3));
            status.setRollbackOnly();
        });
        assertThat(book.entered(mailbox, 7, List.of(1L, 2L, 3L))).isEmpty();
        assertThat(book.enter(mail(3)).isNew()).isTrue();
    }

    @Test
    void theSameUidUnderAnotherValidityIsAnotherMail() {
        book.enter(mail(4));
        byte[] other = ("X-Test: " + UUID.randomUUID() + "\r\n\r\nOther").getBytes(StandardCharsets.US_ASCII);
        assertThat(book.enter(new FetchedMail(mailbox, 8, 4, Instant.EPOCH, other))
                        .isNew())
                .isTrue();
    }
}

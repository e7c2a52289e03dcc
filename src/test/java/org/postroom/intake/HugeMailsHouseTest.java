package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Tray;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutboundServer;
import org.postroom.outbox.Outbox;
import org.postroom.sample.MailPerson;
import org.postroom.stationery.Town;
import org.postroom.stationery.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms with photographs in them, within the limit and over it. */
@WholeHouse
class HugeMailsHouseTest {
    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OutboundServer outbound;

    @Autowired
    private Casebook casebook;

    @Autowired
    private LetterBook book;

    @Autowired
    private Tray tray;

    @Autowired
    private Outbox outbox;

    private EdgeDesk desk;

    @BeforeEach
    void desk() {
        desk = new EdgeDesk(mailbox, outbound, casebook, book, tray, outbox);
    }

    @Test
    void aPhotographOfTwentyMegabytesInTheFormIsNoObstacle() throws IOException {
        MailPerson grace = desk.person("Grace Adeyemi-Field");
        grace.send(desk.house(), "MIGPM application", "Enclosed.", HugeForm.of(20));
        assertThat(Town.letter(grace, "Your application").text())
                .contains("36 of 36 points")
                .doesNotContain("ABOUT YOUR FILES");
        assertThat(desk.answers(grace)).isEqualTo(36);
    }

    @Test
    void aFormOverTheLimitIsKeptAndTheSenderToldHowToSendItSmaller() throws IOException {
        MailPerson grace = desk.person("Grace Adeyemi-Field");
        grace.send(desk.house(), "MIGPM application", "Enclosed.", HugeForm.of(41));
        assertThat(Town.letter(grace, "too large").text())
                .contains("too large for us to read", "Compress Pictures", "assessors never see them");
        assertThat(desk.cases(grace)).isEmpty();
        assertThat(book.bytes(desk.letter(grace).folio()).length).isGreaterThan(41 << 20);
    }
}

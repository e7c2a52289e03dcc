package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.stationery.ImapMischief;
import org.postroom.stationery.ScriptedImap;
import org.postroom.stationery.ScriptedSmtp;
import org.postroom.stationery.ScriptedSmtp.Act;
import org.postroom.stationery.ScriptedSmtp.Moment;

/** Letters in doubt are looked for in the Sent folder. */
class DoubtsTest {
    private static final String SENT = "Sent Items";

    @Test
    void aDoubtThatLiesInTheSentFolderLeftAndOneThatDoesNotStaysADoubt() throws Exception {
        WoundClock clock = new WoundClock();
        try (EmbeddedPostgres postgres = SendingRoom.database();
                ScriptedSmtp smtp = new ScriptedSmtp().at(Moment.DOT, new Act.Cut());
                Imap imap = new Imap();
                SendingRoom room = room(postgres, smtp, imap, SENT, clock);
                SendingRoom absent = room(postgres, smtp, imap, "Gesendet", clock)) {
            OutgoingLetter filed = room.lay(Rendered.letter("ann@a.example"));
            OutgoingLetter gone = room.lay(Rendered.letter("ben@b.example"));
            room.dispatch().sendDue();
            imap.file(filed.raw());
            absent.doubts().look();
            room.doubts().look();
            assertThat(room.letter(filed).state()).isEqualTo(State.IN_DOUBT);
            clock.pass(Duration.ofMinutes(6));
            room.doubts().look();
            assertThat(room.letter(filed).state()).isEqualTo(State.SENT);
            assertThat(room.letter(filed).because()).contains("Sent folder");
            assertThat(room.letter(gone).state()).isEqualTo(State.IN_DOUBT);
            assertThat(smtp.calls()).isEqualTo(2);
        }
    }

    @Test
    @Timeout(30)
    void aMailboxThatNeverStopsTalkingIsLeft() {
        try (ScriptedImap imap = new ScriptedImap()) {
            imap.create("Sent");
            imap.does(ImapMischief.always("SEARCH", new ImapMischief.Deed.Drip(20)));
            SentFolder sent = new SentFolder(
                    new Mailbox(
                            new MailAccount("127.0.0.1", imap.port(), Security.NONE, "info", "secret", false),
                            "INBOX",
                            Instant.EPOCH),
                    new OutboundServer(SendingRoom.account(1), 0, 0, "Sent"),
                    Duration.ofMillis(500));
            assertThat(sent.holds(List.of("<one@a.example>"))).isEmpty();
            assertThat(imap.seen()).anyMatch(command -> command.startsWith("SEARCH"));
        }
    }

    private static SendingRoom room(
            EmbeddedPostgres postgres, ScriptedSmtp smtp, Imap imap, String folder, WoundClock clock) {
        return new SendingRoom(
                SendingRoom.url(postgres),
                new OutboundServer(SendingRoom.account(smtp.port()), 0, 0, folder),
                new Mailbox(imap.account(), "INBOX", Instant.EPOCH),
                clock);
    }

    /** A mailbox with a Sent folder. */
    private static final class Imap implements AutoCloseable {
        private final GreenMail green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        private final MailFolder sent;

        Imap() throws FolderException, AuthorizationException {
            green.start();
            GreenMailUser user = green.setUser("info@postroom.example", "info", "secret");
            sent = green.getManagers().getImapHostManager().createMailbox(user, SENT);
        }

        MailAccount account() {
            return new MailAccount("127.0.0.1", green.getImap().getPort(), Security.NONE, "info", "secret", false);
        }

        void file(byte[] raw) throws MessagingException {
            sent.appendMessage(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)),
                    new Flags(),
                    new Date());
        }

        @Override
        public void close() throws IOException {
            green.stop();
        }
    }
}

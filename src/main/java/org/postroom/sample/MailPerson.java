package org.postroom.sample;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;

/**
 * Somebody who takes part by mail alone: writes by SMTP, reads by IMAP with the address as user name. Every failure of
 * the servers is an {@link IllegalStateException} that says in one sentence what could not be done.
 */
public final class MailPerson {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String LIMIT_MILLISECONDS = "20000";

    private final String name;
    private final String address;
    private final MailServers servers;
    private final InstantSource time;
    private final MailBox box;

    /** Somebody of that name at that address. */
    public MailPerson(String name, String address, MailServers servers) {
        this(name, address, servers, InstantSource.system());
    }

    /** The same, whose letters are dated by {@code time}. */
    public MailPerson(String name, String address, MailServers servers, InstantSource time) {
        this.name = name;
        this.time = time;
        this.address = address;
        this.servers = servers;
        this.box = new MailBox(servers, address);
    }

    /** Full name, as in From. */
    public String name() {
        return name;
    }

    /** The address they write from and read at. */
    public String address() {
        return address;
    }

    /** Writes a new letter and gives its Message-ID. */
    public String send(String to, String subject, String text, Enclosure... enclosures) {
        try {
            MimeMessage letter = MailWriting.letter(session(), this, to, subject, text, List.of(enclosures));
            letter.setSentDate(Date.from(time.instant()));
            return transmit(letter, to);
        } catch (MessagingException | IOException fault) {
            throw new IllegalStateException("A letter to " + to + " could not be written: " + fault, fault);
        }
    }

    /** Answers a letter as a mail program does: to its Reply-To, in its thread, quoting it; gives the Message-ID. */
    public String reply(Received answered, String text, Enclosure... enclosures) {
        try {
            String subject = answered.subject().regionMatches(true, 0, "Re:", 0, 3)
                    ? answered.subject()
                    : "Re: " + answered.subject();
            MimeMessage letter = MailWriting.letter(
                    session(),
                    this,
                    answered.replyTo(),
                    subject,
                    MailWriting.quoting(text, answered),
                    List.of(enclosures));
            MailWriting.threading(letter, answered);
            letter.setSentDate(Date.from(time.instant()));
            return transmit(letter, answered.replyTo());
        } catch (MessagingException | IOException fault) {
            throw new IllegalStateException("An answer could not be written: " + fault, fault);
        }
    }

    /** Sends a letter byte for byte, whatever it says of itself. */
    public void sendRaw(byte[] letter, String to) {
        try {
            transmit(
                    new MimeMessage(session(), new ByteArrayInputStream(letter)) {
                        @Override
                        protected void updateHeaders() {
                            modified = false; // every byte stays
                        }
                    },
                    to);
        } catch (MessagingException fault) {
            throw new IllegalStateException("The letter to " + to + " could not be sent: " + fault, fault);
        }
    }

    private String transmit(MimeMessage letter, String to) throws MessagingException {
        letter.saveChanges();
        Transport.send(letter, new InternetAddress[] {new InternetAddress(to)});
        String id = letter.getMessageID();
        return id == null ? "" : id;
    }

    /** All letters in the mailbox, oldest first. */
    public List<Received> inbox() {
        return box.letters();
    }

    /** The newest letter of that kind, if one is there. */
    public Optional<Received> newest(Predicate<Received> wanted) {
        return inbox().stream().filter(wanted).reduce((older, newer) -> newer);
    }

    /** Whether such a letter is in the mailbox. */
    public boolean has(Predicate<Received> wanted) {
        return newest(wanted).isPresent();
    }

    /**
     * The oldest such letter, waited for.
     *
     * @throws IllegalStateException when none came within {@code patience}; it lists what the mailbox holds
     */
    public Received awaitLetter(Predicate<Received> wanted, Duration patience) {
        Instant giveUp = Instant.now().plus(patience);
        while (true) {
            Optional<Received> found = inbox().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("The letter that " + name + " waits for did not come within "
                        + patience.toSeconds() + " s; the mailbox holds "
                        + inbox().stream().map(Received::subject).toList() + ".");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The wait for a letter was ended.", stopped);
        }
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", servers.host());
        properties.put("mail.smtp.port", String.valueOf(servers.smtpPort()));
        properties.put("mail.smtp.from", address);
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.put("mail.smtp." + limit, LIMIT_MILLISECONDS);
        }
        return Session.getInstance(properties);
    }

    @Override
    public String toString() {
        return name;
    }
}

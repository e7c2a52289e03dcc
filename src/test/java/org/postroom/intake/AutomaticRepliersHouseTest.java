package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutboundServer;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.sample.MailPerson;
import org.postroom.sample.Received;
import org.postroom.stationery.Town;
import org.postroom.stationery.WholeHouse;
import org.postroom.time.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Programs that answer everything, for 24 hours of the Clock: a second Postroom, vacation programs with and without their
 * headers, a ticket system, servers that return every letter, and one that wants to be answered. Whatever they do, the
 * house answers none of it.
 */
@WholeHouse
class AutomaticRepliersHouseTest {
    private static final int HOURS = 24;
    private static final int MOST_A_DAY = 3;
    /** Far more than come where the limits hold. */
    private static final int MOST_REPLIES = 100;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OutboundServer outbound;

    @Autowired
    private LetterBook book;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ServiceClock clock;

    /** A program behind an address: how it answers a letter. {@code %s} stands for subject, then Message-ID, then sender. */
    private enum Replier {
        SECOND_POSTROOM(
                "Subject: Re: %s\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: %s",
                "Thank you for your message. How do I apply for accreditation?"),
        VACATION(
                "Subject: Auto: %s\r\nAuto-Submitted: auto-replied\r\nPrecedence: bulk\r\nIn-Reply-To: %s",
                "I am away."),
        EXCHANGE(
                "Subject: Automatic reply: %s\r\nX-Auto-Response-Suppress: All\r\nX-Test: %s",
                "I am out of the office. How do I apply for accreditation?"),
        WITHOUT_HEADERS(
                "Subject: Out of Office AutoReply: %s\r\nX-Test: %s",
                "I am currently out of the office and return in January. Is there group funding for accreditation?"),
        TICKETS(
                "Subject: [Ticket#20261201] %s\r\nPrecedence: bulk\r\nX-Test: %s",
                "Your request has been received. How do I apply for accreditation?"),
        BOUNCES(
                "Subject: Undelivered Mail Returned to Sender (%s)\r\nAuto-Submitted: auto-replied\r\nReferences: %s",
                "This is the mail system at host mx.example. <x@y.example>: temporary failure"),
        BOUNCES_OF_BOUNCES(
                "Subject: failure notice\r\nX-Was: %s\r\nX-Id: %s\r\nReturn-Path: <>",
                "Hi. This is the qmail-send program at mx.example. The bounce message to mailer-daemon bounced!"),
        CHALLENGES(
                "Subject: Your email requires verification verify#1\r\nX-Was: %s\r\nX-Id: %s",
                "To complete this verification, simply reply to this message. How do I apply for accreditation?"),
        /** Another Postroom behind a gateway that takes every mark of a machine away: only the limits stop this one. */
        POSTROOM_WITHOUT_MARKS(
                "Subject: Re: %s\r\nX-Was: %s",
                "We have read it with care. Is there group funding for the accreditation of several managers?");

        private final String headers;
        private final String words;

        Replier(String headers, String words) {
            this.headers = headers;
            this.words = words;
        }
    }

    @Test
    void noAutomaticReplierIsAnsweredWithinADay() throws IOException {
        Town town = new Town(mailbox, outbound);
        List<MailPerson> people = new ArrayList<>();
        for (Replier replier : Replier.values()) {
            String name = replier.name().toLowerCase().replace('_', '-');
            MailPerson person = town.person("Program " + name, "office@" + name + ".example");
            people.add(person);
            person.send(town.house(), "Hello", "How do I apply for accreditation as a practice manager?");
        }
        people.forEach(person -> Town.letter(person, "Applying for"));
        List<Set<String>> answered =
                people.stream().map(one -> (Set<String>) new HashSet<String>()).toList();
        int replies = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            for (Replier replier : Replier.values()) {
                replies += answer(town, replier, people.get(replier.ordinal()), answered.get(replier.ordinal()), hour);
            }
            int expected = people.size() + replies;
            assertThat(replies)
                    .as("replies, when two answer each other without end")
                    .isLessThan(MOST_REPLIES);
            Town.await("every reply sorted", () -> sorted() == expected);
            clock.set(clock.instant().plus(Duration.ofHours(1)));
        }
        Town.await("nothing left to send", outbox::quiet);
        judge(people, replies);
    }

    /** Answers what has come; a program that nobody writes to goes on about the first letter every sixth hour. */
    private int answer(Town town, Replier replier, MailPerson person, Set<String> answered, int hour) {
        int replies = 0;
        for (Received letter : person.inbox()) {
            if (answered.add(letter.messageId()) || hour % 6 == 5) {
                String mail = "From: " + person.address() + "\r\nTo: " + letter.replyTo() + "\r\n"
                        + String.format(replier.headers, letter.subject(), letter.messageId())
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n" + replier.words + "\r\n" + hour
                        + "\r\n";
                person.sendRaw(mail.getBytes(StandardCharsets.UTF_8), town.house());
                replies++;
            }
        }
        return replies;
    }

    private long sorted() {
        return book.latest(10_000).stream().filter(one -> one.door() != null).count();
    }

    private void judge(List<MailPerson> people, int replies) throws IOException {
        String unmarked = people.get(Replier.POSTROOM_WITHOUT_MARKS.ordinal()).address();
        List<Letter> all = book.latest(10_000).stream()
                .filter(one -> !Door.ENQUIRY.name().equals(one.door()))
                .toList();
        List<Letter> machines =
                all.stream().filter(one -> !unmarked.equals(one.sender())).toList();
        Set<Long> folios = new HashSet<>(machines.stream().map(Letter::folio).toList());
        List<OutgoingLetter> sent = outbox.latest("", 1000);
        Files.writeString(
                Path.of("target", "automatic-repliers.txt"),
                people.size() + " programs, " + HOURS + " hours of the Clock: " + replies + " replies came, "
                        + sent.size() + " letters left, of which answers to machines: "
                        + sent.stream()
                                .filter(one -> folios.contains(one.answersFolio()))
                                .count() + "\n");
        assertThat(replies).isGreaterThanOrEqualTo(people.size() * 5);
        assertThat(all).hasSize(replies);
        assertThat(machines)
                .hasSizeGreaterThan((people.size() - 1) * 4)
                .allMatch(one -> Set.of("AUTOMATIC", "DELIVERY_REPORT").contains(String.valueOf(one.door())));
        assertThat(sent).noneMatch(one -> folios.contains(one.answersFolio()));
        limitsHold(all, unmarked, sent);
        people.forEach(person -> assertThat(sent.stream()
                        .filter(one -> one.recipient().equals(person.address()))
                        .filter(one -> one.state() != OutgoingLetter.State.SPARED))
                .hasSizeLessThanOrEqualTo(MOST_A_DAY));
    }

    /** A program that nobody can tell from a person is told once a day about its case that a person will answer. */
    private static void limitsHold(List<Letter> all, String unmarked, List<OutgoingLetter> sent) {
        assertThat(all.stream().filter(one -> unmarked.equals(one.sender())))
                .hasSizeGreaterThan(MOST_A_DAY)
                .allMatch(one -> Door.QUESTION.name().equals(one.door()));
        List<Instant> told = sent.stream()
                .filter(one -> one.recipient().equals(unmarked))
                .filter(one -> one.kind().equals("question-received"))
                .filter(one -> one.state() != OutgoingLetter.State.SPARED)
                .map(OutgoingLetter::madeAt)
                .sorted()
                .toList();
        assertThat(told).isNotEmpty();
        // the Clock runs on by itself beside the hours that it is set ahead: a second one may fall past the day
        for (int next = 1; next < told.size(); next++) {
            assertThat(Duration.between(told.get(next - 1), told.get(next))).isGreaterThanOrEqualTo(Duration.ofDays(1));
        }
    }
}

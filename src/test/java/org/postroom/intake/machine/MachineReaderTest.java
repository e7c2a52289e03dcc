package org.postroom.intake.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.intake.mail.MailReader;

/** Single claims about machines' mail; how often they hold is {@link MachineFiguresTest}'s. */
class MachineReaderTest {
    /** A Monday. */
    private static final Instant RECEIVED = Instant.parse("2026-11-23T10:15:00Z");

    private static WrittenBy read(String mail) {
        return MachineReader.read(new MailReader().read(mail.getBytes(StandardCharsets.UTF_8)), RECEIVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "back on Monday 30th | 2026-11-30",
                "I return on Tuesday 1st December | 2026-12-01",
                "returning 12/11/2027 | 2027-11-12",
                "returning 2/1 | 2027-01-02",
                "back 02.12.26 | 2026-12-02",
                "back on December 4th, 2026 | 2026-12-04",
                "until 2026-12-24 | 2026-12-24",
                "away from 1 to 18 December | 2026-12-18",
                "away until the 5th | 2026-12-05",
                "back tomorrow | 2026-11-24",
                "back on Wed | 2026-11-25",
                "yn dychwelyd ddydd Mercher 2 Rhagfyr | 2026-12-02",
                "i ffwrdd tan y 14eg o Ionawr | 2027-01-14",
                "byddaf yn ôl ar 1af o Chwefror 2027 | 2027-02-01"
            })
    void aDayOfReturnIsReadAsTheBritishAndTheWelshWriteIt(String words, LocalDate day) {
        assertThat(ReturnDay.in(words, RECEIVED))
                .isInstanceOfSatisfying(
                        Absence.Until.class, until -> assertThat(until.day()).isEqualTo(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "back on Friday 1st December",
                "back on 31 June",
                "back soon",
                "back in a few days",
                "I return on 1 or on 8 December",
                "I was back on 3 November",
                "yn ôl yr wythnos nesaf"
            })
    void aDayThatIsNotCertainIsUnclear(String words) {
        assertThat(ReturnDay.in(words, RECEIVED)).isInstanceOf(Absence.Unclear.class);
    }

    @Test
    void aReportThatAPersonPassesOnIsAPersons() {
        assertThat(
                        read(
                                """
                From: ann@practice.example
                Subject: Fwd: Undelivered Mail Returned to Sender
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                This came back. What shall I do?
                --b
                Content-Type: message/rfc822

                From: MAILER-DAEMON@mx.example
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=c

                --c
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; x@y.example
                Action: failed
                Status: 5.1.1
                --c--
                --b--
                """))
                .isInstanceOf(WrittenBy.Person.class);
    }

    /** Civil people thank and promise an answer, under the subject of ours that they answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RE: Ref 20931 application | Thank you for your email. I enclose the second reference. Meena",
                "Re: your request no. 4417 | Thanks for your message, I will get back to you on Thursday with the"
                        + " form.",
                "RE: Case C260001 - missing points | I have been out of the office since Monday, sorry. Points 3 and 4"
                        + " below.",
                "AW: Ref: PM/1187 | Thank you for getting in touch. Yes, the fee was paid by the federation.",
                "Fwd: incident 2026 log | We have received your list of what is missing and here it is, with the log.",
                "Re: Request 118 | I am on leave next week, so here is the form early."
            })
    void aPersonsAnswerUnderASubjectWithANumberIsAPersons(String subject, String words) {
        assertThat(read("From: m.rao@surgery.example\nSubject: " + subject + "\nIn-Reply-To: <1@ours.example>\n\n"
                        + words + "\n"))
                .isInstanceOf(WrittenBy.Person.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ticket 88213: your application pack | Your request has been received and will be dealt with in turn.",
                "Re: Application pack [Case 55120] | We have received your e-mail and aim to respond within 3 working"
                        + " days.",
                "Re: [Ticket#202611] Reminder | Thank you for contacting the service desk.",
                "RE: Application pack (Incident #00731) | Your case number is 00731."
            })
    void aTicketSystemsAnswerIsAMachines(String subject, String words) {
        assertThat(read("From: desk@trust.example\nSubject: " + subject + "\n\n" + words + "\n"))
                .isInstanceOf(WrittenBy.Machine.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: desk@trust.example\nX-OTRS-Loop: yes\nSubject: [Ticket#202611] Your form",
                "From: desk@trust.example\nX-OTRS-Loop: yes\nSubject: Your form",
                "From: notifications@trust.example\nSubject: [Ticket#202611] Your form"
            })
    void aTicketSystemThatAsksToBeRatedIsAMachineAllTheSame(String marked) {
        assertThat(read(marked + "\n\nYour request has been received. Could you rate our service?\n"))
                .isInstanceOf(WrittenBy.Machine.class);
    }

    @Test
    void ofSeveralRecipientsEachHasItsFate() {
        WrittenBy writer = read(
                """
                From: MAILER-DAEMON@mx.example
                Subject: Delivery Status Notification
                Content-Type: multipart/report; report-type=delivery-status; boundary=c

                --c
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; gone@y.example
                Action: failed
                Status: 5.1.1

                Final-Recipient: rfc822; there@y.example
                Action: delivered
                Status: 2.0.0
                --c--
                """);
        assertThat(writer).isInstanceOfSatisfying(WrittenBy.MailServer.class, server -> {
            assertThat(server.report().at("There@y.example").orElseThrow().fate())
                    .isEqualTo(Fate.ARRIVED);
            assertThat(server.report().at("gone@y.example").orElseThrow().fate())
                    .isEqualTo(Fate.HARD);
            assertThat(server.report().at("writer@y.example")).isEmpty();
            assertThat(server.report().worst().recipient()).isEqualTo("gone@y.example");
        });
    }

    @Test
    void aReportThatItsWordsAloneShowIsNotSure() {
        String words =
                """
                Subject: Undeliverable: my form

                This is the mail system at host mx.example.

                I'm sorry to have to inform you that your message could not
                be delivered to one or more recipients.

                <x@y.example>: 550 5.1.1 User unknown
                """;
        assertThat(read("From: ann@practice.example\n" + words))
                .isInstanceOfSatisfying(WrittenBy.MailServer.class, server -> assertThat(server.sure())
                        .isFalse());
        assertThat(read("From: MAILER-DAEMON@mx.example\n" + words))
                .isInstanceOfSatisfying(WrittenBy.MailServer.class, server -> assertThat(server.sure())
                        .isTrue());
    }

    @Test
    void whatAMailAnswersIsNotWhatItSendsBack() {
        assertThat(
                        read(
                                """
                From: ann@practice.example
                Subject: Re: your letter
                In-Reply-To: <answered@postroom.example>
                Content-Type: multipart/mixed; boundary=c

                --c
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; x@y.example
                Action: failed
                Status: 5.1.1
                --c--
                """))
                .isInstanceOfSatisfying(
                        WrittenBy.MailServer.class,
                        server -> assertThat(server.report().returnedIds()).isEmpty());
    }

    @Test
    void noNonsenseThrowsOrTakesLong() {
        String[] pieces = {
            "user ",
            "unknown ",
            "mailbox ",
            "is ",
            "\n",
            "<a@b.example>: ",
            "550 5.1.1 ",
            "the message exceeds ",
            "> ",
            "until 1/1 ",
            "Action: failed\n",
            "Final-Recipient: rfc822;",
            "(",
            "\u00e9",
            "a".repeat(3_000),
            "back on the 5th "
        };
        Random dice = new Random(5);
        for (int round = 0; round < 40; round++) {
            StringBuilder words = new StringBuilder();
            while (words.length() < 60_000) {
                words.append(pieces[dice.nextInt(pieces.length)]);
            }
            String mail = "From: MAILER-DAEMON@mx.example\nReturn-Path: <>\nSubject: "
                    + words.toString().replace("\n", " ").substring(0, 20_000) + "\n\n" + words;
            Assertions.assertTimeout(
                    Duration.ofSeconds(5), () -> assertThat(read(mail)).isNotNull());
        }
    }
}

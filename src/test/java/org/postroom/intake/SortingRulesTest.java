package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.casebook.Correspondent;
import org.postroom.casebook.Correspondent.Role;
import org.postroom.intake.form.SubmissionReader;
import org.postroom.intake.mail.MailReader;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.intake.sender.Authentication.Unchecked;
import org.postroom.intake.sender.Evidence;
import org.postroom.intake.sender.Evidence.Ties;
import org.postroom.letter.OwnWords;

/** The rules of sorting, each on letters written for it. */
class SortingRulesTest {
    private static final SubmissionReader READER = new SubmissionReader();
    private static final String ENQUIRY = "How do I apply for accreditation as a practice manager?";

    private static Door door(String headers, String body, Optional<Correspondent> correspondent) {
        String raw =
                headers + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + body + "\r\n";
        OpenedMail mail = new MailReader().read(raw.getBytes(StandardCharsets.UTF_8));
        Post post = new Post(
                mail,
                correspondent,
                "a test",
                new Contents(READER.read(mail)),
                evidence(mail, correspondent),
                List.of());
        return SortingRules.inOrder().stream()
                .map(rule -> rule.verdict().apply(post))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Sorting::door)
                .orElse(Door.UNRECOGNISED);
    }

    private static Evidence evidence(OpenedMail mail, Optional<Correspondent> correspondent) {
        return Evidence.of(
                mail,
                new Ties(correspondent.stream().toList(), Optional.empty()),
                false,
                new Unchecked("No server is trusted."));
    }

    private static Door fromNobody(String headers, String body) {
        return door("From: ann@practice.example\r\n" + headers, body, Optional.empty());
    }

    private static Door from(Role role, String body) {
        return door(
                "From: ann@practice.example\r\nSubject: Re: yours",
                body,
                Optional.of(new Correspondent(
                        "abcdefgh", role, "ann@practice.example", "C26-0001", null, 1L, Instant.EPOCH, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (rejected)",
                "Return-Path: <>",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "List-Id: Managers <managers.lists.example>",
                "X-Autoreply: yes"
            })
    void whatAMachineSentIsAutomaticWhateverItSays(String header) {
        assertThat(fromNobody(header, ENQUIRY)).isEqualTo(Door.AUTOMATIC);
    }

    @Test
    void autoSubmittedNoIsAPerson() {
        assertThat(fromNobody("Auto-Submitted: no", ENQUIRY)).isEqualTo(Door.ENQUIRY);
    }

    @Test
    void automaticMailOfACorrespondentIsAutomaticToo() {
        assertThat(door(
                        "From: ann@practice.example\r\nAuto-Submitted: auto-replied",
                        "DECLINE",
                        Optional.of(new Correspondent(
                                "abcdefgh",
                                Role.ASSESSOR,
                                "ann@practice.example",
                                null,
                                null,
                                1L,
                                Instant.EPOCH,
                                null))))
                .isEqualTo(Door.AUTOMATIC);
    }

    @ParameterizedTest
    @CsvSource({
        "'I would like to apply for MIGPM accreditation.',ENQUIRY",
        "'Please send me the application pack for accreditation',ENQUIRY",
        "'Is there group funding for accreditation in our PCN?',QUESTION",
        "'Am I eligible for accreditation after 18 months?',QUESTION",
        "'See you at lunch.',UNRECOGNISED"
    })
    void aLetterFromNobodyGoesByWhatItSays(String words, Door door) {
        assertThat(fromNobody("Subject: Hello", words)).isEqualTo(door);
    }

    @ParameterizedTest
    @CsvSource({
        "APPLICANT,'RESUBMIT',RESUBMISSION",
        "APPLICANT,'Dear all, I want to withdraw my application. Sorry.',WITHDRAWAL",
        "APPLICANT,'LEAVE OUT',SUPPLEMENT",
        "APPLICANT,'When do I hear from you?',QUESTION",
        "ASSESSOR,'DECLINE - I am away',DECLINE",
        "ASSESSOR,'Interest: I think I know them',INTEREST",
        "ASSESSOR,'Domain 1: 3',SCORE_SHEET",
        "MODERATOR,'AGREE',MODERATION"
    })
    void aCorrespondentsLetterGoesByRoleAndFirstWords(Role role, String words, Door door) {
        assertThat(from(role, words)).isEqualTo(door);
    }

    @Test
    void quotedWordsDecideNothing() {
        assertThat(from(Role.ASSESSOR, "Here are my scores.\r\n\r\n> DECLINE\r\n> Domain 1: 3"))
                .isEqualTo(Door.SCORE_SHEET);
    }

    @Test
    void aServersReportIsADeliveryReport() {
        String raw = "From: MAILER-DAEMON@mx.example\r\n"
                + "Return-Path: <>\r\n"
                + "MIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\n"
                + "Content-Type: text/plain\r\n\r\n"
                + "No such user.\r\n"
                + "--b\r\n"
                + "Content-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; mx.example\r\n\r\n"
                + "Final-Recipient: rfc822; x@y.example\r\n"
                + "Action: failed\r\n"
                + "Status: 5.1.1\r\n"
                + "--b--\r\n";
        OpenedMail mail = new MailReader().read(raw.getBytes(StandardCharsets.US_ASCII));
        Post post = new Post(
                mail,
                Optional.empty(),
                "",
                new Contents(READER.read(mail)),
                evidence(mail, Optional.empty()),
                List.of());
        assertThat(SortingRules.inOrder().get(0).verdict().apply(post))
                .map(Sorting::door)
                .contains(Door.DELIVERY_REPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFIRM",
                "\"Confirm\"",
                "Yes, I confirm.",
                "I can confirm!",
                "Confirmed",
                "I hereby confirm\n\nMany thanks\nAnn",
                "Dear all,\n\nCONFIRM\n\nKind regards\nAnybody"
            })
    void aReplyThatOnlyConfirmsSettlesAnAddress(String body) {
        assertThat(SortingRules.confirms(ownWords(body), "Ann Example")).isTrue();
        assertThat(from(Role.APPLICANT, body.replace("\nAnn", ""))).isEqualTo(Door.SUPPLEMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I confirm that I know nothing of an application.",
                "CONFIRM what?",
                "Confirm?",
                "Confirmed: this is not my address",
                "I confirm\nthat you have the wrong person.",
                "CONFIRM\nnot me",
                "I confirmed nothing.",
                "Please confirm"
            })
    void aReplyThatSaysMoreThanConfirmIsForAPerson(String body) {
        assertThat(SortingRules.confirms(ownWords(body), "Ann Example")).isFalse();
        assertThat(from(Role.APPLICANT, body)).isEqualTo(Door.QUESTION);
    }

    private static String ownWords(String body) {
        return String.join("\n", OwnWords.of(body).said()).toLowerCase(Locale.ROOT);
    }
}

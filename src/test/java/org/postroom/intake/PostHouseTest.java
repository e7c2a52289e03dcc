package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.CaseDesk;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Tray;
import org.postroom.casebook.TrayItem;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterText;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutboundServer;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.sample.Enclosure;
import org.postroom.sample.MailPerson;
import org.postroom.sample.Received;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of letters at the door, from the mailbox to the desk or the tray, over real SMTP and IMAP. */
@HouseTest
class PostHouseTest {
    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OutboundServer outbound;

    @Autowired
    private LetterBook book;

    @Autowired
    private Tray tray;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Casebook casebook;

    @Autowired
    private CaseDesk caseDesk;

    private Town town;
    private MailPerson writer;

    @BeforeEach
    void somebodyNew() {
        town = new Town(mailbox, outbound);
        writer = somebody();
    }

    private MailPerson somebody() {
        String name = "w" + UUID.randomUUID().toString().substring(0, 8);
        return town.person("Winifred " + name, name + "@elsewhere.example");
    }

    @Test
    void anEnquiryIsAnsweredInItsThread() {
        String id = writer.send(town.house(), "Hello", "How do I apply for accreditation as a practice manager?");
        Received answer = Town.letter(writer, "Applying for");
        assertThat(answer.source()).contains("In-Reply-To: " + id, "Auto-Submitted: auto-replied");
        assertThat(answer.replyTo()).matches("info\\+[a-z2-7]{16}@postroom\\.example");
    }

    @Test
    void automaticMailIsKeptAndNeverAnswered() {
        raw("Auto-Submitted: auto-replied\r\nSubject: Out of office", "How do I apply for accreditation?");
        Letter letter = sortedLetter();
        assertThat(letter.door()).isEqualTo(Door.AUTOMATIC.name());
        assertThat(lettersTo(writer)).isEmpty();
    }

    /** On the line the second may be entered before the first is sorted, or after. */
    @Test
    void mailThatWasSentBeforeAsAutomaticIsAnswered() {
        String same = "Message-ID: <" + UUID.randomUUID() + "@elsewhere.example>\r\nSubject: Hello";
        raw("Auto-Submitted: auto-replied\r\n" + same, "How do I apply for accreditation?");
        raw(same, "How do I apply for accreditation?");
        Town.letter(writer, "Applying for");
    }

    @Test
    void aSubjectAloneNeverDecides() {
        writer.send(
                town.house(), "I would like to apply for accreditation, how do I apply?", "See you on Monday then.");
        assertThat(sortedLetter().door()).isEqualTo(Door.UNRECOGNISED.name());
        assertThat(onTrayWithItsReason()).isTrue();
    }

    @Test
    void aQuestionForStaffIsAcknowledgedAndLiesOnTheTray() {
        writer.send(town.house(), "Question", "Is there group funding for several managers' accreditation in our PCN?");
        assertThat(Town.letter(writer, "We have your message").text()).contains("a person will read it");
        assertThat(sortedLetter().door()).isEqualTo(Door.QUESTION.name());
        assertThat(onTrayWithItsReason()).isTrue();
    }

    @Test
    void aReplyFromAStrangerIsHeldForAPerson() {
        writer.send(town.house(), "Hello", "How do I apply for accreditation as a practice manager?");
        Received answer = Town.letter(writer, "Applying for");
        MailPerson stranger = somebody();
        stranger.reply(answer, "RESUBMIT\nor withdraw my application, as you like");
        writer = stranger;
        Letter letter = sortedLetter();
        assertThat(letter.door()).isEqualTo(Door.UNRECOGNISED.name());
        assertThat(letter.because()).contains("another address");
        assertThat(onTrayWithItsReason()).isTrue();
        assertThat(lettersTo(stranger)).isEmpty();
    }

    @Test
    void mailAboutAMatterThatIsClosedIsForAPerson() {
        writer.send(town.house(), "Hello", "How do I apply for accreditation as a practice manager?");
        Received answer = Town.letter(writer, "Applying for");
        caseDesk.withdraw(
                casebook.ofAddress(writer.address()).get(0).reference(), "officer", "A test withdraws it.", null);
        writer.reply(answer, "How do I apply for accreditation?");
        Town.await("the second letter", () -> book.latest(200).stream()
                .anyMatch(letter -> writer.address().equals(letter.sender())
                        && Door.UNRECOGNISED.name().equals(letter.door())
                        && String.valueOf(letter.because()).contains("closed")));
        assertThat(casebook.ofAddress(writer.address())).hasSize(1);
    }

    @Test
    void anUnreadableMailIsStillALetterForAPerson() {
        writer.sendRaw(
                ("From: " + writer.address()
                                + "\r\nContent-Type: multipart/mixed; boundary=\"=_nowhere\"\r\n\r\n--x\0\0\r\n\u0001")
                        .getBytes(StandardCharsets.ISO_8859_1),
                town.house());
        assertThat(sortedLetter().door()).isEqualTo(Door.UNRECOGNISED.name());
        assertThat(onTrayWithItsReason()).isTrue();
    }

    @Test
    void aFormWithoutAnswersIsAskedForKindly() {
        sendGoldenAsWriter("form-blank");
        assertThat(Town.letter(writer, "seems to be blank").text()).contains("Nothing is lost");
        assertThat(casebook.ofAddress(writer.address())).isEmpty();
    }

    @Test
    void aFormBehindAPasswordIsAskedForWithout() {
        sendGoldenAsWriter("form-behind-password");
        assertThat(Town.letter(writer, "without its password").text()).contains("password");
        assertThat(casebook.ofAddress(writer.address())).isEmpty();
    }

    @Test
    void aSecondPersonsFormFromTheSameAddressIsForAPerson() {
        sendGoldenAsWriter("application-docx-free-form-photo");
        Town.letter(writer, "everything is here");
        sendGoldenAsWriter("application-pdf-hyphenated-footers");
        Town.await("the tray", () -> tray.open().stream()
                .anyMatch(item -> item.kind().equals("Another person's form from the same address")));
        assertThat(casebook.ofAddress(writer.address())).singleElement().satisfies(one -> {
            assertThat(casebook.applicant(one).fullName()).isEqualTo("Mark John Bishop");
            assertThat(one.submissionVersion()).isEqualTo(1);
        });
    }

    @Test
    void aReferenceForNobodyWeKnowOpensNoCase() {
        LetterText.File reference =
                LetterText.of(Town.golden("application-docx-tracked-changes-comments")).enclosures().stream()
                        .filter(file -> file.name().startsWith("Reference"))
                        .findFirst()
                        .orElseThrow();
        writer.send(
                town.house(),
                "My reference",
                "Please find my reference enclosed.",
                new Enclosure("my letter.docx", reference.mediaType(), reference.bytes()));
        assertThat(sortedLetter().door()).isEqualTo(Door.REFERENCE.name());
        assertThat(onTrayWithItsReason()).isTrue();
        assertThat(casebook.ofAddress(writer.address())).isEmpty();
        assertThat(lettersTo(writer)).isEmpty();
    }

    private void raw(String headers, String body) {
        String letter = headers + "\r\nFrom: " + writer.address() + "\r\nTo: " + town.house()
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n" + body + "\r\n";
        writer.sendRaw(letter.getBytes(StandardCharsets.US_ASCII), town.house());
    }

    /** The golden letter, as this test's own writer would send it. */
    private void sendGoldenAsWriter(String name) {
        String golden = new String(Town.golden(name), StandardCharsets.ISO_8859_1)
                .replaceFirst("(?m)^From:.*(\\r?\\n[ \\t].*)*", "From: <" + writer.address() + ">")
                .replaceFirst("(?m)^Return-Path:.*", "Return-Path: <" + writer.address() + ">");
        writer.sendRaw(golden.getBytes(StandardCharsets.ISO_8859_1), town.house());
    }

    private Letter sortedLetter() {
        Town.await("a sorted letter of " + writer.address(), () -> find().isPresent());
        return find().orElseThrow();
    }

    private Optional<Letter> find() {
        return book.latest(200).stream()
                .filter(letter -> writer.address().equals(letter.sender()))
                .findFirst();
    }

    private boolean onTrayWithItsReason() {
        long folio = sortedLetter().folio();
        Town.await(
                "a matter on the tray",
                () -> tray.open().stream().map(TrayItem::folio).anyMatch(each -> each != null && each == folio));
        return tray.open().stream()
                .filter(item -> item.folio() != null && item.folio() == folio)
                .allMatch(item -> !item.because().isBlank() && !item.nextStep().isBlank());
    }

    private List<OutgoingLetter> lettersTo(MailPerson person) {
        return outbox.latest("", 1000).stream()
                .filter(letter -> letter.recipient().equals(person.address()))
                .toList();
    }
}

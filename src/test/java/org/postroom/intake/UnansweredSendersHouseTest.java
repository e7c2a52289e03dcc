package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutboundServer;
import org.postroom.outbox.Outbox;
import org.postroom.sample.MailPerson;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters that name no sender to whom a letter can be written: each ends in a named place, and nothing breaks on it. */
@HouseTest
class UnansweredSendersHouseTest {
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

    private final String subject = "About " + UUID.randomUUID();
    private Town town;
    private MailPerson carrier;

    @BeforeEach
    void somebodyNew() {
        town = new Town(mailbox, outbound);
        carrier = town.person("A carrier", "c" + UUID.randomUUID().toString().substring(0, 8) + "@elsewhere.example");
    }

    private void send(String letter) {
        carrier.sendRaw(letter.getBytes(StandardCharsets.ISO_8859_1), town.house());
    }

    private String wordsFrom(String from, String words) {
        return "From: " + from + "\r\nSubject: " + subject + "\r\nTo: info@postroom.example\r\n\r\n" + words + "\r\n";
    }

    private List<String> placesOfTheLetter() {
        Town.await("in its place", () -> !places().isEmpty());
        return places();
    }

    private List<String> places() {
        List<Long> folios = book.latest(200).stream()
                .filter(letter -> subject.equals(letter.subject()))
                .map(Letter::folio)
                .toList();
        return tray.open().stream()
                .filter(item -> folios.contains(item.folio()))
                .map(item -> item.kind())
                .toList();
    }

    @Test
    void aFormFromNobodyIsTakenInUnderAQuestion() {
        sendFormFromNobody();
        assertThat(placesOfTheLetter()).contains(AddressDesk.MATTER);
    }

    @Test
    void aFormFromNobodyForAnOpenCaseIsNotSaidToBeSentByAnother() {
        casebook.open(carrier.address(), Stage.INVITED, Step.byPostroom("Case opened", "A test asked."));
        sendFormFromNobody();
        assertThat(placesOfTheLetter()).containsExactly(SentForOthers.SENDER_UNKNOWN);
    }

    private void sendFormFromNobody() {
        String golden = new String(Town.golden("application-typed-in-the-email"), StandardCharsets.ISO_8859_1);
        send(golden.replaceFirst("(?im)^From:.*", "From: Somebody at the surgery")
                .replaceFirst("(?im)^Subject:.*", "Subject: " + subject)
                .replaceFirst("(?im)^Message-ID:.*", "Message-ID: <" + UUID.randomUUID() + "@elsewhere.example>")
                .replace("willkowal@fastpost.example", carrier.address()));
    }

    @Test
    void aQuestionFromAnImpossibleAddressLiesOnTheTrayUnanswered() {
        send(wordsFrom(
                "win..ifred@elsewhere.example",
                "Is there group funding for several managers' accreditation in our PCN?"));
        assertThat(placesOfTheLetter()).containsExactly("Question for staff");
        assertThat(outbox.latest("", 1_000))
                .noneMatch(letter -> letter.recipient().startsWith("win.."));
    }

    @Test
    void anEnquiryFromAnImpossibleAddressIsForAPerson() {
        send(wordsFrom("win..nie@elsewhere.example", "How do I apply for accreditation as a practice manager?"));
        assertThat(placesOfTheLetter()).containsExactly("Enquiry for a person");
    }

    @Test
    void nothingButMessageIdsGoesIntoTheThreadOfAnAnswer() {
        send("Message-ID: rubbish (\u00e9) <good@elsewhere.example> " + "more ".repeat(150) + "\r\n"
                + wordsFrom(carrier.address(), "How do I apply for accreditation as a practice manager?"));
        assertThat(Town.letter(carrier, "Applying for").source())
                .contains("In-Reply-To: <good@elsewhere.example>\r\n", "References: <good@elsewhere.example>\r\n");
    }
}

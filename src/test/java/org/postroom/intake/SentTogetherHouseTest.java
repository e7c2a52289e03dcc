package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.casebook.Addresses;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.TrayItem;
import org.postroom.console.tray.TrayDesk;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutboundServer;
import org.postroom.outbox.Outbox;
import org.postroom.sample.Enclosure;
import org.postroom.sample.MailPerson;
import org.postroom.sample.Received;
import org.postroom.stationery.Town;
import org.postroom.stationery.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;

/** One email with two people's forms, and what a person does about it: neither gets or reads what is the other's. */
@WholeHouse
class SentTogetherHouseTest {
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

    @Autowired
    private Addresses addresses;

    @Autowired
    private AddressDesk addressDesk;

    @Autowired
    private TrayDesk trayDesk;

    private EdgeDesk desk;

    @BeforeEach
    void desk() {
        desk = new EdgeDesk(mailbox, outbound, casebook, book, tray, outbox);
    }

    @Test
    void aLetterSentOnWithACaseBringsThatApplicantsFormOnly() {
        MailPerson tamsin = desk.person("Tamsin Trelawney");
        MailPerson hugo = desk.person("Hugo Penhaligon");
        Case his = casebook.open(hugo.address(), Stage.INVITED, Step.byPostroom("Case opened", "He asked."));
        tamsin.send(
                desk.house(),
                "MIGPM applications",
                "Ours, together.",
                form(tamsin, "We log it at the harbour desk, under "),
                form(hugo, "My board on the second floor shows it as "));
        Town.await("the matter", () -> desk.trayOfCase(his.reference())
                .contains("Sent by somebody else for an open case"));
        Town.letter(tamsin, "what we found");
        TrayItem matter = tray.ofCase(his.reference()).get(0);

        trayDesk.treat(matter.id(), TrayDesk.Treatment.SUBMISSION, his.reference(), "officer");
        Received checklist = Town.letter(hugo, "what we found");

        assertThat(checklist.source()).doesNotContain("Tamsin", "Trelawney", tamsin.address(), "In-Reply-To");
        assertThat(casebook.applicant(casebook.locked(his.reference())).fullName())
                .isEqualTo("Hugo Penhaligon");
        assertThat(casebook.submission(casebook.locked(his.reference()))
                        .orElseThrow()
                        .answer("1.1")
                        .orElseThrow()
                        .text())
                .startsWith("My board");
        assertThat(casebook.senders(his.reference()))
                .extracting(sender -> sender.address())
                .containsExactly(tamsin.address());
        Case hers = desk.theCase(tamsin);
        assertThat(hers.submissionVersion()).isEqualTo(1);
        assertThat(casebook.applicant(hers).fullName()).isEqualTo("Tamsin Trelawney");
        assertThat(tamsin.inbox()).noneMatch(letter -> letter.source().contains("Penhaligon"));
        assertThat(desk.trayOfCase(his.reference())).doesNotContain("Sent by somebody else for an open case");
    }

    @Test
    void onlyTheAddressThatWasAskedLastSettlesWhereTheApplicantIs() {
        MailPerson olwen = desk.person("Olwen Carrickfergus");
        MailPerson mistaken = desk.person("Nobody Whoever");
        MailPerson idris = desk.person("Idris Vaughan-Pryce");
        olwen.send(
                desk.house(),
                "MIGPM applications",
                "Both enclosed.",
                form(olwen, "We log it at the harbour desk, under "),
                form(idris, "My board on the second floor shows it as "));
        Town.await("the second case", () -> !casebook.ofName(idris.name()).isEmpty());
        String his = casebook.ofName(idris.name()).get(0).reference();
        assertThat(addressDesk.ask(his, mistaken.address(), "officer")).isEmpty();
        Received first = Town.letter(mistaken, "Is this the right address");
        assertThat(addressDesk.ask(his, idris.address(), "officer")).isEmpty();
        Received second = Town.letter(idris, "Is this the right address");

        mistaken.reply(first, "CONFIRM");
        Town.await("a person's matter", () -> desk.tray(mistaken).contains("Letter not understood"));
        assertThat(addresses.open(his)).isPresent();
        assertThat(desk.lettersTo(mistaken.address())).containsExactly("confirm-address");

        // some mail programs quote without a mark
        String ours = second.text()
                .lines()
                .filter(line -> line.split(" ").length > 6)
                .findFirst()
                .orElseThrow();
        idris.reply(second, "Yes, I confirm.\n\nThanks\nIdris\n\n" + ours);
        Town.letter(idris, "what we found");
        assertThat(addresses.open(his)).isEmpty();
    }

    /** A form as a text file, each point answered in words of the person's own. */
    private static Enclosure form(MailPerson person, String voice) {
        Framework framework = FrameworkFile.embedded();
        StringBuilder text = new StringBuilder("MIGPM accreditation: application form\n\nFull name: " + person.name()
                + "\nEmail: " + person.address() + "\nPractice name: Quayside Surgery\n\n");
        for (Framework.Domain domain : framework.domains()) {
            text.append("Domain %d: %s%n%n".formatted(domain.number(), domain.title()));
            domain.points()
                    .forEach(point -> text.append("%s %s%n%n%s%s, and read it out to all of them monthly.%n%n"
                            .formatted(
                                    point.ref(),
                                    point.prompt(),
                                    voice,
                                    point.ref().replace('.', '-'))));
        }
        String file = person.name().toLowerCase(Locale.ROOT).replace(' ', '-') + ".txt";
        return new Enclosure(file, "text/plain", text.toString().getBytes(StandardCharsets.UTF_8));
    }
}

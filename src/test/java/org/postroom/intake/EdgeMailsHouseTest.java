package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.casebook.Tray;
import org.postroom.console.Visitor;
import org.postroom.console.letters.LettersIn;
import org.postroom.console.tray.TrayDesk;
import org.postroom.intake.document.ProblemWords;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.Draft;
import org.postroom.outbox.OutboundServer;
import org.postroom.outbox.Outbox;
import org.postroom.panel.Identities;
import org.postroom.sample.MailPerson;
import org.postroom.sample.Received;
import org.postroom.stationery.Town;
import org.postroom.stationery.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Awkward submissions from the mailbox to their end: letters sent, case or none, tray, what is kept. */
@WholeHouse
class EdgeMailsHouseTest {
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
    private AddressDesk addressDesk;

    @Autowired
    private TrayDesk trayDesk;

    @Autowired
    private LettersIn lettersIn;

    @LocalServerPort
    private int port;

    private EdgeDesk desk;

    @BeforeEach
    void desk() {
        desk = new EdgeDesk(mailbox, outbound, casebook, book, tray, outbox);
    }

    @Test
    void aFileBehindAPasswordIsAskedForWithoutIt() {
        MailPerson will = desk.send("form-behind-password", "Will Kowalczyk");
        Received answer = Town.letter(will, "without its password");
        assertThat(answer.text())
                .contains("We do not need the password", "Encrypt with Password", "Nothing is lost", "last day for")
                .doesNotContain("Haven2025");
        noCase(will);
        assertThat(desk.tray(will)).containsExactly("Form not readable");
        assertThat(book.bytes(desk.letter(will).folio()).length).isGreaterThan(50_000);
    }

    @Test
    void aFileThatWasCutOffIsAskedForAgain() {
        MailPerson mark = desk.send("form-cut-off", "Mark Bishop");
        assertThat(Town.letter(mark, "could not open your file").text())
                .contains("\"BISHOP MJ MIGPM.docx\" did not arrive whole", "nothing you did wrong", "31 December 2026");
        noCase(mark);
        assertThat(desk.tray(mark)).containsExactly("Form not readable");
    }

    @Test
    void aZipIsOpenedAndTheMissingReferenceAskedFor() {
        MailPerson angharad = desk.send("form-in-zip", "Angharad Rhys-Pugh");
        Received checklist = Town.letter(angharad, "what we found");
        assertThat(checklist.text()).contains("References: ", "WHAT TO DO NOW");
        assertThat(desk.answers(angharad)).isEqualTo(32);
        assertThat(desk.theCase(angharad).stage()).isEqualTo(Stage.FEE_AWAITED);
    }

    @Test
    void winmailIsReadLikeAnyOtherMail() {
        MailPerson grace = desk.send("form-in-winmail", "Grace Adeyemi-Field");
        assertThat(Town.letter(grace, "Your application").text()).contains("36 of 36 points");
        assertThat(desk.answers(grace)).isEqualTo(36);
    }

    @Test
    void aScanIsAskedForAsAFileWithText() {
        MailPerson mark = desk.send("form-scanned", "Mark Bishop");
        assertThat(Town.letter(mark, "file with text").text())
                .contains("is a scan or a photo", "save from it", "a person will help");
        noCase(mark);
        assertThat(desk.tray(mark)).containsExactly("Form not readable");
    }

    @Test
    void aBlankFormIsNoSubmission() {
        MailPerson roisin = desk.send("form-blank", "Róisín McAteer");
        assertThat(Town.letter(roisin, "seems to be blank").text())
                .contains("seems to be blank", "Perhaps an empty copy was attached", "31 December 2026");
        noCase(roisin);
    }

    @Test
    void anInvoiceIsNoApplication() {
        MailPerson grace = desk.send("invoice-instead-of-form", "Grace Adeyemi-Field");
        assertThat(Town.letter(grace, "did not find your application form").text())
                .contains("Perhaps another file was attached by mistake", "then deletes it");
        noCase(grace);
        assertThat(desk.tray(grace)).containsExactly("Not an application");
        long folio = desk.letter(grace).folio();
        long matter = tray.open().stream()
                .filter(item -> item.folio() != null && item.folio() == folio)
                .findFirst()
                .orElseThrow()
                .id();
        trayDesk.done(matter, "An invoice of a supplier; of no use to us.", "officer");
        LettersIn.LetterView kept = lettersIn.open(folio, null);
        assertThat(kept.sheet().enclosures()).isEmpty();
        assertThat(kept.sheet().text()).contains("As promised, attached.");
        assertThat(kept.deletion()).satisfies(gone -> assertThat(gone.person()).isEqualTo("officer"));
        assertThat(book.bytes(folio).length).isLessThan(4_000);
    }

    @Test
    void macrosAreToldAndMarked() {
        MailPerson roisin = desk.send("form-with-macros", "Róisín McAteer");
        assertThat(Town.letter(roisin, "what we found").text())
                .contains("33 of 36 points", "missing: 1.3, 8.3, 10.4", "holds macros", "We did not run them");
        assertThat(desk.submission(roisin).problems())
                .extracting(Submission.Problem::code)
                .containsExactly(ProblemCode.MACROS);
        assertThat(desk.trayOfCase(desk.theCase(roisin).reference())).contains("Macros in a file");
    }

    @Test
    void twoPeoplesFormsBecomeTwoCasesAndNobodyReadsOfTheOther() {
        MailPerson grace = desk.send("two-applicants", "Grace Adeyemi-Field");
        Received checklist = Town.letter(grace, "Your application");
        Town.letter(grace, "for somebody else");
        Town.await("the second case", () -> !casebook.ofName("Mark John Bishop").isEmpty());
        Case hers = desk.theCase(grace);
        Case his = casebook.ofName("Mark John Bishop").get(0);
        assertThat(desk.cases(grace)).hasSize(1);
        assertThat(desk.answers(grace)).isEqualTo(36);
        assertThat(desk.answers(casebook.submission(his).orElseThrow())).isEqualTo(36);
        assertThat(casebook.submission(his).orElseThrow().applicant().fullName())
                .isEqualTo("Mark John Bishop");
        assertThat(checklist.text()).contains("36 of 36 points").doesNotContain("Bishop", "Mark", "another applicant");
        assertThat(grace.inbox()).noneMatch(letter -> letter.source().contains("Bishop"));
        assertThat(desk.trayOfCase(his.reference())).contains(AddressDesk.MATTER);
        assertThat(desk.lettersTo("mark@bishopfamily.example")).containsExactly("checklist (held)");
        assertThat(addressDesk.settle(his.reference(), grace.address(), "officer", "She says so."))
                .isPresent();
        assertThat(addressDesk.ask(his.reference(), grace.address(), "officer")).isPresent();

        MailPerson mark = desk.person("Mark Bishop", "mark@bishopfamily.example");
        Visitor officer = new Visitor(port);
        officer.signIn("officer", "officer");
        String page = "/cases/" + his.reference();
        assertThat(officer.page(page).body())
                .contains("Where may we write to the applicant?", mark.address(), "?of=" + his.reference())
                .doesNotContain("Write to an address that you know is right");
        assertThat(officer.page("/letters/" + desk.letter(grace).folio() + "?of=" + his.reference())
                        .body())
                .contains("Bishop M J.docx", "[another applicant]")
                .doesNotContain("Adeyemi", grace.address());
        assertThat(officer.fill(page, page + "/address/ask", Map.of("address", mark.address()))
                        .body())
                .contains("The address is asked");
        Received question = Town.letter(mark, "Is this the right address");
        assertThat(question.source()).doesNotContain("Grace", "Adeyemi", "Bishop", his.reference());
        mark.reply(question, "CONFIRM");
        Received his36 = next(mark, "36 of 36 points");
        assertThat(his36.text()).contains("36 of 36 points").doesNotContain("Grace", "Adeyemi");
        assertThat(his36.source()).doesNotContain("In-Reply-To").doesNotContain(grace.address());
        assertThat(Town.letter(mark, "the fee is next").source()).doesNotContain(grace.address());
        assertThat(desk.trayOfCase(his.reference())).doesNotContain(AddressDesk.MATTER);
        assertThat(hers.reference()).isNotEqualTo(his.reference());
        assertThat(casebook.senders(his.reference()))
                .extracting(sender -> sender.name())
                .containsExactly("Grace Adeyemi-Field");
        assertThat(casebook.senders(hers.reference())).isEmpty();
        long folio = desk.letter(grace).folio();
        assertThat(seen(folio, hers)).contains("Grace A-F.docx").doesNotContain("Bishop", "Mark");
        assertThat(seen(folio, his)).contains("Bishop M J.docx").doesNotContain("Grace", "Adeyemi", grace.address());
        assertThat(lettersIn.open(folio, null).toString()).doesNotContain("Grace", "Bishop", "Mark");
    }

    @Test
    void aForwardedSubmissionIsTheApplicantsAndWaitsForTheirAddress() {
        MailPerson callum = desk.send("forwarded-as-enclosed-letter", "Callum Will");
        assertThat(Town.letter(callum, "for somebody else").text())
                .contains("arrived safely", "to the applicant only")
                .doesNotContain("Eilidh", "MacAskill", "36");
        Town.await("the case", () -> !casebook.ofName("Eilidh MacAskill-Young").isEmpty());
        Case hers = casebook.ofName("Eilidh MacAskill-Young").get(0);
        assertThat(desk.cases(callum)).isEmpty();
        assertThat(desk.answers(casebook.submission(hers).orElseThrow())).isEqualTo(36);
        assertThat(hers.stage()).isEqualTo(Stage.FEE_AWAITED);
        assertThat(desk.trayOfCase(hers.reference())).contains(AddressDesk.MATTER);
        assertThat(casebook.senders(hers.reference()))
                .extracting(sender -> sender.name())
                .containsExactly("Callum Will");
        assertThat(Identities.ofCase(casebook, hers).surfaces())
                .anyMatch(surface -> surface.text().equals("Callum Will"));
        String own = casebook.applicant(hers).email();
        assertThat(desk.lettersTo(own)).containsExactly("checklist (held)");
        assertThat(addressDesk.settle(hers.reference(), own, "officer", "Asked her by telephone."))
                .isEmpty();
        MailPerson eilidh = desk.person("Eilidh", own);
        assertThat(Town.letter(eilidh, "everything is here").text()).contains("36 of 36 points", "References: 2 of 2");
        Town.letter(eilidh, "the fee is next");
        assertThat(desk.lettersTo(callum.address())).containsExactly("forwarded-received");
    }

    @Test
    void anUnknownFileBesideTheFormIsNeverOpened() {
        MailPerson mark = desk.send("form-beside-eicar", "Mark Bishop");
        Received checklist = Town.letter(mark, "Your application");
        assertThat(checklist.text()).contains("36 of 36 points").doesNotContain("certificate.com");
        assertThat(desk.answers(mark)).isEqualTo(36);
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
        noCase(grace);
        assertThat(book.bytes(desk.letter(grace).folio()).length).isGreaterThan(41 << 20);
    }

    @Test
    void whatIsMissingComesByReplyAboveTheQuotedChecklistOrBetweenItsLines() {
        MailPerson roisin = desk.send("form-with-macros", "Róisín McAteer");
        Received first = Town.letter(roisin, "what we found");
        assertThat(first.text()).contains("as in \"1.3 I ...\"");
        roisin.reply(
                first,
                "1.3 I chair the weekly huddle and keep its list of decisions, which everybody can read.\n\n"
                        + "Thanks\n"
                        + "Ro");
        Received second = next(roisin, "34 of 36 points");
        assertThat(second.text()).contains("missing: 8.3, 10.4").doesNotContain("ABOUT YOUR FILES");
        assertThat(text(roisin, "1.3"))
                .isEqualTo("I chair the weekly huddle and keep its list of decisions, which everybody can read.");
        desk.replyBetween(
                roisin,
                second,
                "missing:",
                "8.3 We recycle inhalers with the pharmacy and measured 14 per cent less waste.");
        Received third = next(roisin, "35 of 36 points");
        assertThat(third.text()).contains("missing: 10.4");
        assertThat(text(roisin, "8.3"))
                .isEqualTo("We recycle inhalers with the pharmacy and measured 14 per cent less waste.");
        desk.replyAbove(roisin, third, "Thank you, 10.4 follows next week.");
        Town.letter(roisin, "We have your message");
        assertThat(desk.submission(roisin).missing()).contains("10.4");
        assertThat(desk.submission(roisin).problems())
                .extracting(Submission.Problem::code)
                .containsExactly(ProblemCode.MACROS);
        assertThat(text(roisin, "1.1")).isNotBlank();
        boolean referenceMissing =
                desk.submission(roisin).missing().stream().anyMatch(ref -> ref.startsWith("reference:"));
        roisin.reply(third, "LEAVE OUT");
        Town.letter(roisin, referenceMissing ? "a reference is still missing" : "goes on as it is");
        assertThat(desk.theCase(roisin).acceptedAsIs()).isEqualTo(!referenceMissing);
    }

    @Test
    void everyKindOfProblemHasItsOwnPlainAnswer() {
        Set<String> said = new HashSet<>();
        for (ProblemCode code : ProblemCode.values()) {
            String text = wordsAbout(code);
            assertThat(said.add(text))
                    .as(code + " is answered like another kind")
                    .isTrue();
            assertThat(text)
                    .contains("Nothing is lost", "31 December 2026", "There is time")
                    .doesNotContain("[(", "[#", code.name(), "null", "error", "invalid", "TNEF", "MIME");
            assertThat(text.lines().map(String::length)).allMatch(length -> length < 400);
        }
        assertThat(wordsAbout(ProblemCode.INFECTED)).doesNotContain("my form.docx");
        assertThat(wordsAbout(ProblemCode.TWO_APPLICANTS)).doesNotContain("my form.docx");
    }

    private String wordsAbout(ProblemCode code) {
        List<Submission.Problem> problems = List.of(ProblemWords.problem(code, "my form.docx"));
        return outbox.compose(new Draft(
                        "words/" + code,
                        "form-problem",
                        "nobody@elsewhere.example",
                        Map.of(
                                "problems", Remedies.of(problems),
                                "code", Remedies.headline(problems),
                                "session", "January 2027",
                                "deadline", "31 December 2026",
                                "name", "applicant",
                                "reference", ""),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null))
                .text();
    }

    private String seen(long folio, Case one) {
        return lettersIn.open(folio, one.reference()).toString();
    }

    private static Received next(MailPerson person, String words) {
        return person.awaitLetter(letter -> letter.text().contains(words), Town.PATIENCE);
    }

    private String text(MailPerson person, String ref) {
        return desk.submission(person).answer(ref).orElseThrow().text();
    }

    private void noCase(MailPerson person) {
        assertThat(desk.cases(person)).isEmpty();
    }
}

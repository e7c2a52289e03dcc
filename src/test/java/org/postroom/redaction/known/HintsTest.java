package org.postroom.redaction.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.known.Hint.Source;
import org.postroom.redaction.known.KnownIdentity.Role;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Passage;

/** What stands around an application makes people and places known, and machines and mailboxes nobody. */
class HintsTest {
    private static final Redactor REDACTOR = new Redactor(RuleBook.at(Path.of("redaction-rules")), Models.none());

    @Test
    void aMarriedNameInTheSendersNameIsTheApplicants() {
        KnownIdentity known = form("Jane Bishop", "Pendle Fold Surgery")
                .hint(new Hint(Source.SENDER_ADDRESS, "j.bishop@pendlefold.example"))
                .hint(new Hint(Source.SENDER_NAME, "BISHOP, Jayne (PENDLE FOLD SURGERY)"))
                .hint(new Hint(Source.SIGNED, "Janey"))
                .build();
        assertThat(redact(known, "So Janey wrote it. Jayne Bishop signed."))
                .isEqualTo("So [the applicant] wrote it. [the applicant] signed.");
        assertThat(redact(known, "Ask pendlefold about it.")).doesNotContainIgnoringCase("pendlefold");
    }

    @Test
    void aSecretaryWhoSendsItIsAColleagueAndNotTheApplicant() {
        KnownIdentity known = form("Jane Bishop", "Pendle Fold Surgery")
                .hint(new Hint(Source.SENDER_NAME, "Oyinkan Adebisi"))
                .hint(new Hint(Source.SENDER_ADDRESS, "oyinkan.adebisi@pendlefold.example"))
                .hint(new Hint(Source.SIGNED, "Oyinkan"))
                .build();
        assertThat(known.people())
                .filteredOn(person -> person.role() == Role.APPLICANT)
                .hasSize(1);
        assertThat(redact(known, "Oyinkan typed it.")).isEqualTo("[Colleague A] typed it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xerox WorkCentre 7845", "Microsoft Office User", "Admin", "reception", "Practice Manager",
                        "Front Desk",
                "HP LaserJet MFP", "Windows User", "office@pendlefold.example", "NHS", "Reception Team",
                        "Scan To Email",
                "user", "", "12345", "<b>x</b>"
            })
    void machinesAndMailboxesAreNobody(String author) {
        KnownIdentity known = form("Jane Bishop", "Pendle Fold Surgery")
                .hint(new Hint(Source.AUTHOR, author))
                .hint(new Hint(Source.SENDER_NAME, author))
                .build();
        assertThat(known.people()).hasSize(1);
        String text = "The practice manager, reception team, front desk and admin office scan to email for the NHS.";
        assertThat(redact(known, text)).isEqualTo(text);
    }

    @Test
    void aNameOfOrdinaryWordsNeedsASecondSign() {
        assertThat(form("Jane Bishop", null)
                        .hint(new Hint(Source.AUTHOR, "Rose Field"))
                        .build()
                        .people())
                .hasSize(1);
        assertThat(form("Jane Bishop", null)
                        .hint(new Hint(Source.AUTHOR, "Rose Field"))
                        .hint(new Hint(Source.COPIED_ADDRESS, "rose.field@nhs.example"))
                        .build()
                        .people())
                .hasSize(2);
    }

    @Test
    void fileNamesSubjectsAndLetterheadsNameRefereesAndPractices() {
        KnownIdentity known = form("Mark Bishop", null)
                .hint(new Hint(Source.FILE_NAME, "BISHOP ref 1 (Dr Oyelowo).pdf"))
                .hint(new Hint(Source.FILE_NAME, "Reference_DrTregunna.docx"))
                .hint(new Hint(Source.SUBJECT, "MIGPM application - M Bishop, Quarrendyke Surgery"))
                .hint(new Hint(Source.LETTERHEAD, "Ribbleton Vale Medical Centre, Tolbooth Brow, Ravensmoor PR9 9ZZ"))
                .hint(new Hint(Source.LETTERHEAD, "Tel: 01632 960417 | www.ribbletonvale.example"))
                .build();
        assertThat(redact(
                        known,
                        "oyelowo and TREGUNNA of quarrendyke surgery went to Ribbleton Vale in Tolbooth Brow, PR99ZZ,"
                                + " 01632 960 417, ribbletonvale.example."))
                .doesNotContainIgnoringCase("oyelowo")
                .doesNotContainIgnoringCase("tregunna")
                .doesNotContainIgnoringCase("quarrendyke")
                .doesNotContainIgnoringCase("ribbleton")
                .doesNotContainIgnoringCase("tolbooth")
                .doesNotContain("960");
    }

    @Test
    void namesThatAreWordsStayWordsUnlessTheyAreNames() {
        KnownIdentity mark = form("Mark Bishop", "The Green Surgery").build();
        assertThat(redact(mark, "We gave the green light, and wanted a mark; the bishop came to the green."))
                .isEqualTo("We gave the green light, and wanted a mark; the bishop came to the green.");
        assertThat(redact(mark, "Then Mark spoke at The Green Surgery."))
                .isEqualTo("Then [the applicant] spoke at [the practice].");
        KnownIdentity grace = form("Grace Field", null).build();
        assertThat(redact(grace, "With good grace in a new field, so then Grace left."))
                .isEqualTo("With good grace in a new field, so then [the applicant] left.");
    }

    @Test
    void initialsAreTakenWithStopsOrBesideASecondSign() {
        KnownIdentity known = form("Jane Bishop", null).build();
        assertThat(redact(known, "J.B. agreed, and so did J. B. too. Jane Bishop (JB) wrote; JB's view was clear."))
                .doesNotContain("JB")
                .doesNotContain("J.B")
                .doesNotContain("J. B");
        assertThat(redact(known, "It is in the JB column, under grade JB."))
                .isEqualTo("It is in the JB column, under grade JB.");
        assertThat(redact(form("Gita Patel", null).build(), "A GP said so, and the GP's list grew."))
                .isEqualTo("A GP said so, and the GP's list grew.");
    }

    @Test
    void anAddressOfTwoWordsOfTheTradeHidesNoneOfThem() {
        KnownIdentity known = form("Jane Bishop", null)
                .hint(new Hint(Source.SENDER_ADDRESS, "practicemanager@gmail.com"))
                .build();
        assertThat(redact(known, "A practice manager wrote.")).isEqualTo("A practice manager wrote.");
    }

    @Test
    void providersOfMailAreNoPractices() {
        for (String host : List.of("gmail.com", "nhs.net", "postbox.example", "btinternet.com", "outlook.com")) {
            KnownIdentity known = form("Jane Bishop", null)
                    .hint(new Hint(Source.SENDER_ADDRESS, "jb77@" + host))
                    .build();
            assertThat(known.practices()).as(host).isEmpty();
        }
        assertThat(form("Jane Bishop", null)
                        .hint(new Hint(Source.SENDER_ADDRESS, "jane@biscotgreen.nhs.uk"))
                        .build()
                        .practices())
                .contains("biscotgreen", "biscot green");
    }

    @Test
    void hostileHintsAreBounded() {
        KnownIdentity.Builder known = form("A".repeat(10_000) + " " + "b ".repeat(5_000), "x, ".repeat(10_000));
        known.address("1 x,".repeat(10_000));
        for (int i = 0; i < 2_000; i++) {
            for (Source source : Source.values()) {
                known.hint(new Hint(source, "(((" + "Dr Xy".repeat(3_000) + "<script>" + i));
            }
        }
        assertThat(known.build().surfaces().size()).isLessThan(2_000);
        assertThat(new Hint(Source.AUTHOR, "a\u0000\n b".repeat(1_000)).text().length())
                .isLessThanOrEqualTo(Hint.MOST_CHARACTERS);
    }

    private static KnownIdentity.Builder form(String name, String practice) {
        return KnownIdentity.builder().applicant(name, null, null).practice(practice);
    }

    private static String redact(KnownIdentity known, String text) {
        return REDACTOR.redact(known, List.of(new Passage("1.1", text)))
                .passages()
                .get(0)
                .text()
                .value();
    }
}

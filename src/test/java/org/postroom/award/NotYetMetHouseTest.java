package org.postroom.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.LetterDates;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.fees.FeeLedger;
import org.postroom.fees.InvoiceKind;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterBook.SortingNote;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.panel.AssessorDesk;
import org.postroom.panel.Seat;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Outcomes that are not yet met, and what follows from them, on a real database. */
@HouseTest
class NotYetMetHouseTest {
    private static long uid = 1;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ResubmissionDesk resubmissions;

    @Autowired
    private Casebook casebook;

    @Autowired
    private FeeLedger ledger;

    @Autowired
    private LetterBook letterBook;

    @Autowired
    private Scheme scheme;

    @Autowired
    private Clock clock;

    private AwardStory story;
    private String reference;

    @BeforeEach
    void aCaseThatIsNotYetMet() {
        story = new AwardStory(house);
        reference = story.applicant("Alys Teifi Price");
        story.session.open(reference);
        List<Seat> seats = story.session.seats(reference);
        String[] beside = {
            "The figures of the project are missing.",
            "I know this from my own time; ask " + nameOf(seats.get(1)) + " about it.",
            "Please write to " + story.session.addressOf(seats.get(2)) + " or to Gwendolyn Haverstock."
        };
        for (int at = 0; at < seats.size(); at++) {
            Seat seat = seats.get(at);
            story.session.says(
                    seat,
                    story.session.scores(seat, 2, 3, 3, 3, 3).replaceFirst("(Domain 1: \\d)", "$1 - " + beside[at]));
        }
        story.released();
    }

    private String nameOf(Seat seat) {
        return house.getBean(AssessorDesk.class)
                .find(seat.assessor())
                .orElseThrow()
                .name();
    }

    private OutgoingLetter letter() {
        assertThat(story.letters(reference, "not-yet-met")).hasSize(1);
        return story.letters(reference, "not-yet-met").get(0);
    }

    @Test
    void theLetterExplainsEveryDomainAndOffersToResubmit() {
        assertThat(story.of(reference).stage()).isEqualTo(Stage.NOT_YET_MET);
        String lastDay = LetterDates.day(
                ResubmissionOffer.of(scheme, story.of(reference).stageSince()).lastDay());
        String text = AwardStory.leaf(letter(), "text/plain").text();
        assertThat(text)
                .contains("You have met 8 of them", "£144.00 in all", lastDay, "RESUBMIT")
                .contains("The figures of the project are missing.")
                .containsSubsequence("WHAT IS NOT YET MET", "Domain 1:", "Domain 6:", "WHAT YOU HAVE MET", "Domain 2:");
        assertThat(AwardStory.leaf(letter(), "text/html").text())
                .contains("RESUBMIT", lastDay, "The figures of the project are missing.");
        assertThat(AwardStory.pdfText(AwardStory.file(letter(), "outcome").bytes()))
                .contains("Not yet met", "£144.00", lastDay, "The figures of the project are missing.");
        assertThat(story.letters(reference, "awarded")).isEmpty();
        assertThat(ledger.ofCase(reference)).isEmpty();
    }

    @Test
    void itHoldsNoAssessorsName() {
        String all = AwardStory.leaf(letter(), "text/plain").text()
                + AwardStory.leaf(letter(), "text/html").text()
                + AwardStory.pdfText(AwardStory.file(letter(), "outcome").bytes());
        for (Seat seat : story.session.seats(reference)) {
            assertThat(all).doesNotContain(nameOf(seat), story.session.addressOf(seat), seat.alias());
        }
        assertThat(all).doesNotContain(AwardStory.MODERATOR, "Haverstock");
        assertThat(casebook.history(reference)).last().satisfies(entry -> assertThat(entry.because())
                .contains("might identify somebody: 2"));
    }

    @Test
    void resubmitOpensTheNextAttemptOnceWithItsInvoice() {
        resubmissions.take(letterAt(clock.instant()));
        resubmissions.take(letterAt(clock.instant()));
        List<Case> attempts = casebook.ofAddress(story.address(reference));
        assertThat(attempts).hasSize(2);
        Case next = attempts.get(0);
        assertThat(next.previous()).isEqualTo(reference);
        assertThat(next.attempt()).isEqualTo(2);
        assertThat(next.stage()).isEqualTo(Stage.ENQUIRED);
        assertThat(ledger.ofCase(next.reference())).singleElement().satisfies(invoice -> {
            assertThat(invoice.kind()).isEqualTo(InvoiceKind.RESUBMISSION);
            assertThat(invoice.total()).isEqualByComparingTo("144.00");
        });
        assertThat(story.letters(next.reference(), "resubmission"))
                .singleElement()
                .satisfies(posted ->
                        assertThat(AwardStory.leaf(posted, "text/plain").text()).contains("£144.00", next.reference()));
        assertThat(story.session.tray(reference)).contains(ResubmissionDesk.FOR_A_PERSON);
    }

    @Test
    void afterTheLastDayAPersonDecides() {
        long folio = letterAt(clock.instant().plus(367, ChronoUnit.DAYS));
        resubmissions.take(folio);
        assertThat(casebook.ofAddress(story.address(reference))).hasSize(1);
        assertThat(story.session.trayOf(folio)).isPresent();
    }

    @Test
    void aPersonOpensItTooButOnlyOfACaseThatIsNotYetMet() {
        assertThat(resubmissions.open(reference, null, "officer"))
                .isInstanceOfSatisfying(Reopening.Opened.class, opened -> assertThat(
                                casebook.history(opened.next().reference()))
                        .first()
                        .satisfies(entry -> assertThat(entry.actor()).isEqualTo("officer")));
        assertThat(resubmissions.open(reference, null, "officer")).isInstanceOf(Reopening.AlreadyOpen.class);
        String running = story.applicant("Someone Else");
        assertThat(resubmissions.open(running, null, "officer")).isInstanceOf(Reopening.Refused.class);
    }

    private long letterAt(Instant received) {
        String sender = story.address(reference);
        long folio = letterBook
                .enter(new FetchedMail("award-test", 1, uid++, received, SessionStory.plain(sender, "RESUBMIT")))
                .folio();
        letterBook.noteSorting(
                folio, new SortingNote(sender, "Re: outcome", "RESUBMIT", "They say so.", reference, null));
        return folio;
    }
}

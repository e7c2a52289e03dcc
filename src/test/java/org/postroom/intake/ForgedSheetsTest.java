package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Correspondents;
import org.postroom.intake.apart.LetterReader;
import org.postroom.intake.sender.ReceivingServer;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterBook.Entered;
import org.postroom.letter.SenderSign;
import org.postroom.letter.SenderSign.Says;
import org.postroom.outbox.LetterHead;
import org.postroom.outbox.Outbox;
import org.postroom.panel.ScoreDesk;
import org.postroom.panel.Seat;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Score sheets that pretend to be an assessor's: none is taken by itself, and every one waits for a person. */
@HouseTest
class ForgedSheetsTest {
    private static final int VARIANTS = 25;
    private static final String SERVER = "mx.body.example";
    private static final String FINDS_TRUE =
            "Authentication-Results: " + SERVER + "; dmarc=pass header.from=scorers.example\r\n";
    private static final String FINDS_FALSE =
            "Authentication-Results: " + SERVER + "; dmarc=fail header.from=scorers.example\r\n";
    private static final String HOP =
            "Received: from somewhere.example by " + SERVER + "; Fri, 2 Jan 2026 10:00:00 +0000\r\n";

    @Autowired
    private ApplicationContext house;

    /** One way of pretending. */
    private interface Forgery {
        String letter(int variant);
    }

    private SessionStory story;
    private Seat seat;
    private Seat other;
    private String own;
    private String others;
    private int uid;

    /** A seat whose assessor is wronged, and another assessor of the same panel. */
    private void begin() {
        story = new SessionStory(house);
        story.assessors(3);
        String reference = story.ready();
        story.open(reference);
        seat = story.seats(reference).get(0);
        other = story.seats(reference).get(1);
        own = story.addressOf(seat);
        others = story.addressOf(other);
    }

    @Test
    void theTrueSheetIsTaken() {
        begin();
        long folio = arrive(HOP + FINDS_TRUE + from(own) + to(seat.token()) + body(seat, 3));
        assertThat(isTaken(seat)).isTrue();
        assertThat(book().signs(folio))
                .extracting(SenderSign::says)
                .contains(Says.FOR)
                .doesNotContain(Says.AGAINST);
    }

    @Test
    void theRightSenderWithoutTokenIsHeld() {
        allHeld(n -> HOP + FINDS_TRUE + from(own) + "To: info@postroom.example\r\nSubject: Re: pack " + n + "\r\n"
                + (n % 3 == 0 ? "In-Reply-To: <made-up-" + n + "@postroom.example>\r\n" : "")
                + body(seat, n));
    }

    @Test
    void theTokenFromAnotherSenderIsHeld() {
        allHeld(n -> {
            List<String> senders = List.of(
                    "mallory" + n + "@evil.example",
                    "\"" + own + "\" <mallory" + n + "@evil.example>",
                    own.replace("@", "@mail."),
                    own.replace("scorers", "sc0rers"),
                    "(" + own + ") mallory@evil.example");
            return HOP + "Authentication-Results: " + SERVER + "; dmarc=pass\r\n"
                    + from(senders.get(n % senders.size()))
                    + to(n % 2 == 0 ? seat.token() : seat.token().toUpperCase(Locale.ROOT)) + body(seat, n);
        });
    }

    @Test
    void aLetterThatTheServerDisprovesIsHeld() {
        List<String> findings = List.of(
                FINDS_FALSE,
                FINDS_FALSE.replace("dmarc=fail", "dkim=pass header.d=evil.example; DMARC = Fail (p=none)"),
                FINDS_FALSE.replace("dmarc=fail header.from", "spf=fail smtp.mailfrom"),
                "Authentication-Results: " + SERVER + ";\r\n\tdkim=none;\r\n\tdmarc=fail (p=reject)\r\n",
                FINDS_TRUE.replace("scorers.example", "evil.example"));
        allHeld(n -> (n % 2 == 0 ? HOP : "")
                + findings.get(n % findings.size())
                + (n % 2 == 0 ? "" : HOP)
                + from(own)
                + to(seat.token())
                + body(seat, n));
    }

    @Test
    void forgedFindingsBelowTheServersOwnAreNotBelieved() {
        List<String> forged = List.of(
                FINDS_TRUE,
                FINDS_TRUE.replace(SERVER, SERVER.toUpperCase(Locale.ROOT)),
                FINDS_TRUE.replace(SERVER, "\"" + SERVER + "\""),
                "Authentication-Results: " + SERVER + " 1; dmarc=pass; spf=pass smtp.mailfrom=scorers.example\r\n",
                "ARC-Authentication-Results: i=1; " + SERVER + "; dmarc=pass\r\n" + FINDS_TRUE);
        allHeld(n -> FINDS_FALSE + HOP + forged.get(n % forged.size()) + from(own) + to(seat.token()) + body(seat, n));
    }

    @Test
    void theSheetOfAnotherAssessorsSeatIsHeld() {
        allHeld(n -> HOP + FINDS_TRUE + from(others) + to(seat.token()) + body(seat, n));
    }

    @Test
    void aLetterWithTwoTokensIsHeld() {
        allHeld(n -> HOP + FINDS_TRUE + from(n % 2 == 0 ? own : others) + "To: "
                + house.getBean(LetterHead.class).answering(seat.token()) + "\r\n"
                + (n % 3 == 0 ? "Delivered-To: " : "Cc: ")
                + house.getBean(LetterHead.class).answering(other.token()) + "\r\n" + body(seat, n));
    }

    @Test
    void aLetterWithTwoSendersIsHeld() {
        allHeld(n -> {
            String two = n % 2 == 0
                    ? from(own) + from("mallory@evil.example")
                    : from(own + ", mallory" + n + "@evil.example");
            return HOP + FINDS_TRUE + two + to(seat.token()) + body(seat, n);
        });
    }

    @Test
    void theAnswerToALetterThatAnotherWasSentIsHeld() {
        begin();
        String pack = story.letters(own, "pack").get(0).messageId();
        allHeldOf(n -> HOP + FINDS_TRUE + from(n % 2 == 0 ? others : "mallory@evil.example")
                + "To: info@postroom.example\r\n" + (n % 3 == 0 ? "References: <x@y.example> " : "In-Reply-To: ") + pack
                + "\r\n" + body(seat, n));
    }

    @Test
    void anEarlierSheetThatIsSentAgainChangesNothing() {
        begin();
        String first = FINDS_TRUE + from(own) + to(seat.token()) + body(seat, 1);
        String corrected = FINDS_TRUE + from(own) + to(seat.token()) + body(seat, 2);
        arrive(HOP + first);
        arrive(HOP + corrected);
        String readBack = story.letters(own, "read-back").get(0).subject();
        int letters = story.letters(own, "read-back").size();
        for (int variant = 0; variant < VARIANTS; variant++) {
            String again = first.replace("Subject: Re: pack", "Subject: Re: pack" + " again".repeat(variant % 2));
            if (variant % 3 == 2) {
                again = again.replace(": 1\r\n", ": " + (variant % 4) + "\r\n");
            }
            long folio = arrive("Received: from relay" + variant + ".example by " + SERVER + "\r\n" + again);
            String door = book().at(folio).door();
            assertThat(door).isIn("COPY", Door.UNRECOGNISED.name());
        }
        assertThat(story.letters(own, "read-back")).hasSize(letters);
        assertThat(story.letters(own, "read-back").get(0).subject()).isEqualTo(readBack);
    }

    /** Whoever knows a mail can send it first: found false, or without the address that it was delivered to. */
    @Test
    void aForgeryThatComesFirstDoesNotTakeTheTrueSheetsPlace() {
        begin();
        String sheet = from(own) + to(seat.token()) + body(seat, 2);
        assertThat(book().at(arrive(FINDS_FALSE + HOP + sheet)).door()).isEqualTo(Door.UNRECOGNISED.name());
        assertThat(isTaken(seat)).isFalse();
        long folio = arrive(FINDS_TRUE + HOP + sheet);
        assertThat(isTaken(seat)).isTrue();
        assertThat(book().likeness(folio).orElseThrow().because()).contains("not taken for somebody's word");
        int readBacks = story.letters(own, "read-back").size();
        assertThat(book().at(arrive(FINDS_FALSE + HOP + HOP + sheet)).door()).isEqualTo("COPY");
        assertThat(story.letters(own, "read-back")).hasSize(readBacks);
    }

    /** A machine's headers are nothing that its author wrote, so that the forgery and the true mail are the same mail. */
    @Test
    void aForgeryThatPretendsToBeAutomaticDoesNotTakeTheTrueSheetsPlace() {
        begin();
        String sheet = from(own) + to(seat.token()) + body(seat, 2);
        long forged = arrive("Auto-Submitted: auto-replied\r\n" + FINDS_FALSE + HOP + sheet);
        assertThat(book().at(forged).door()).isEqualTo(Door.AUTOMATIC.name());
        arrive(FINDS_TRUE + HOP + sheet);
        assertThat(isTaken(seat)).isTrue();
    }

    @Test
    void aSheetSentBlindCountsThoughTheSameCameToOurPlainAddress() {
        begin();
        String sheet = from(own) + "To: info@postroom.example\r\nSubject: Re: pack\r\n" + body(seat, 2);
        arrive(FINDS_TRUE + HOP + sheet);
        assertThat(isTaken(seat)).isFalse();
        arrive("Delivered-To: " + house.getBean(LetterHead.class).answering(seat.token()) + "\r\n" + FINDS_TRUE + HOP
                + sheet);
        assertThat(isTaken(seat)).isTrue();
    }

    private void allHeld(Forgery forgery) {
        begin();
        allHeldOf(forgery);
    }

    private void allHeldOf(Forgery forgery) {
        List<Integer> taken = new ArrayList<>();
        for (int variant = 0; variant < VARIANTS; variant++) {
            long folio = arrive(forgery.letter(variant));
            if (isTaken(seat) || isTaken(other)) {
                taken.add(variant);
            }
            assertThat(book().at(folio).door()).isEqualTo(Door.UNRECOGNISED.name());
        }
        assertThat(taken).isEmpty();
    }

    /** Enters and sorts a letter, and hands it on as the routes do. */
    private long arrive(String letter) {
        byte[] raw = letter.getBytes(StandardCharsets.UTF_8);
        Entered entered = book().enter(new FetchedMail(
                "forged-" + seat.key() + "@test/INBOX",
                1,
                ++uid,
                house.getBean(Clock.class).instant(),
                raw));
        if (entered.isToSort() && sorter().sort(entered.folio()).door() == Door.SCORE_SHEET) {
            house.getBean(ScoreDesk.class).take(entered.folio());
        }
        return entered.folio();
    }

    private Sorter sorter() {
        return new Sorter(
                book(),
                house.getBean(Correspondents.class),
                house.getBean(Outbox.class),
                house.getBean(LetterReader.class),
                new ReceivingServer(SERVER),
                house.getBean(LetterHead.class));
    }

    private boolean isTaken(Seat of) {
        return story.seat(of.key(), of.caseReference()).state() == Seat.State.SCORED;
    }

    private LetterBook book() {
        return house.getBean(LetterBook.class);
    }

    private String to(String token) {
        return "To: " + house.getBean(LetterHead.class).answering(token) + "\r\nSubject: Re: pack\r\n";
    }

    private static String from(String sender) {
        return "From: " + sender + "\r\n";
    }

    private String body(Seat about, int variant) {
        return "Message-ID: <" + about.key() + "-" + ++uid + "@made.example>\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + story.scores(about, variant % 5).replace("\n", "\r\n") + "\r\n";
    }
}

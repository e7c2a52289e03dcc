package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.stationery.ScriptedSmtp;
import org.postroom.stationery.ScriptedSmtp.Act;
import org.postroom.stationery.ScriptedSmtp.Moment;

/** What each reply of a sending server, or its silence, means for the letter. */
@Timeout(60)
class ServerRepliesTest {
    private static final List<Integer> CODES = List.of(421, 450, 451, 452, 455, 550, 552, 553, 554);
    private static final List<String> THREE = List.of("ann@a.example", "ben@b.example", "cat@c.example");
    private static final LetterHead HEAD = new LetterHead("info@postroom.example", "Office");

    private final List<SmtpDoor.Ended> ended = new ArrayList<>();

    private SmtpDoor door(int port, String user) {
        return new SmtpDoor(
                new OutboundServer(new MailAccount("127.0.0.1", port, Security.NONE, user, "secret", false)), HEAD);
    }

    private SmtpDoor.Ended send(ScriptedSmtp server, OutgoingLetter letter) {
        return send(door(server.port(), "us"), letter, () -> {});
    }

    private SmtpDoor.Ended send(SmtpDoor door, OutgoingLetter letter, Runnable beforeTheDot) {
        door.send(letter, beforeTheDot, ended::add);
        return ended.get(ended.size() - 1);
    }

    private static ScriptedSmtp server() throws IOException {
        return new ScriptedSmtp().offering("AUTH PLAIN").offering("DSN");
    }

    static Stream<Arguments> cells() {
        return Stream.of(Moment.CONNECT, Moment.EHLO, Moment.AUTH, Moment.MAIL, Moment.RCPT, Moment.DATA, Moment.DOT)
                .flatMap(moment -> CODES.stream().map(code -> Arguments.of(moment, code)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void eachReplyOfEachCommandHasItsClass(Moment moment, int code) throws IOException {
        try (ScriptedSmtp server = server()) {
            Act refuses = new Act.Say(code + " 4.0.0 so it is");
            if (moment == Moment.RCPT) {
                server.atRecipient(THREE.get(1), refuses);
            } else {
                server.at(moment, refuses);
            }
            List<Delivery> deliveries = THREE.stream()
                    .map(to -> send(server, Rendered.letter(to)).delivery())
                    .toList();
            assertThat(deliveries.get(1)).isInstanceOf(expected(moment, code));
            assertThat(deliveries.get(1).because()).contains(String.valueOf(code));
            if (moment == Moment.RCPT) {
                assertThat(server.taken())
                        .extracting(ScriptedSmtp.Taken::to)
                        .containsExactly(THREE.get(0), THREE.get(2));
                assertThat(deliveries.get(0)).isInstanceOf(Delivery.Taken.class);
                assertThat(deliveries.get(2)).isInstanceOf(Delivery.Taken.class);
            } else {
                assertThat(server.taken()).isEmpty();
                assertThat(deliveries).allSatisfy(one -> assertThat(one).isInstanceOf(expected(moment, code)));
            }
        }
    }

    private static Class<? extends Delivery> expected(Moment moment, int code) {
        if (moment.compareTo(Moment.MAIL) < 0) {
            return Delivery.Shut.class;
        }
        return code < 500 ? Delivery.Later.class : Delivery.Refused.class;
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"CONNECT", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
    void aLineCutBeforeTheFinalDotMeansThatNothingLeft(Moment moment) throws IOException {
        try (ScriptedSmtp server = server().at(moment, new Act.Cut())) {
            Delivery delivery = send(server, Rendered.letter("ann@a.example")).delivery();
            assertThat(delivery)
                    .isInstanceOf(moment.compareTo(Moment.MAIL) < 0 ? Delivery.Shut.class : Delivery.Later.class);
            assertThat(server.taken()).isEmpty();
        }
    }

    /** A short letter flows out whole, dot and all, before the cut is seen: that is a doubt. One of 16 MB does not. */
    @Test
    void aLineCutInTheMiddleOfALetterMeansThatNothingLeft() throws IOException {
        try (ScriptedSmtp server = server().at(Moment.BODY, new Act.Cut())) {
            SmtpDoor.Ended one = send(server, Rendered.letter("ann@a.example", 16 << 20));
            assertThat(one.delivery()).isInstanceOf(Delivery.Later.class);
            assertThat(one.phase()).isEqualTo(Phase.DATA);
            assertThat(server.taken()).isEmpty();
        }
    }

    static Stream<Arguments> silences() {
        return Stream.of(Moment.values())
                .filter(moment -> moment != Moment.STARTTLS && moment != Moment.ANSWERED)
                .flatMap(moment -> Stream.of(new Act.Hang(), new Act.Drip(50)).map(act -> Arguments.of(moment, act)));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void aServerThatHangsOrNeverStopsTalkingIsLeftAndTheLetterKeepsItsClass(Moment moment, Act act) throws IOException {
        try (ScriptedSmtp server = server().at(moment, act)) {
            MailAccount account = new MailAccount("127.0.0.1", server.port(), Security.NONE, "us", "secret", false);
            Delivery delivery = null;
            // where a busy machine takes longer than that to come to the moment, more time is given
            for (int silence = 300; !server.reached(moment); silence *= 2) {
                Patience little = new Patience(
                        Duration.ofMillis(silence), Duration.ofMillis(2L * silence), Duration.ofMillis(20L * silence));
                SmtpDoor door = new SmtpDoor(new OutboundServer(account), HEAD, little);
                delivery =
                        send(door, Rendered.letter("ann@a.example"), () -> {}).delivery();
            }
            assertThat(delivery).isInstanceOf(ofSilence(moment));
        }
    }

    private static Class<? extends Delivery> ofSilence(Moment moment) {
        if (moment.compareTo(Moment.MAIL) < 0) {
            return Delivery.Shut.class;
        }
        return moment.compareTo(Moment.BODY) < 0 ? Delivery.Later.class : Delivery.Unknown.class;
    }

    @Test
    void aLineCutAfterTheFinalDotLeavesADoubt() throws IOException {
        try (ScriptedSmtp server = server().at(Moment.DOT, new Act.Cut())) {
            SmtpDoor.Ended one = send(server, Rendered.letter("ann@a.example"));
            assertThat(one.delivery()).isInstanceOf(Delivery.Unknown.class);
            assertThat(one.phase()).isEqualTo(Phase.DOT);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void aReplyToTheFinalDotThatSaysNothingLeavesADoubtAndAnyOfTwoHundredTakes() throws IOException {
        try (ScriptedSmtp server = server()) {
            server.at(Moment.DOT, new Act.Say("354 go on"));
            assertThat(send(server, Rendered.letter("ann@a.example")).delivery())
                    .isInstanceOf(Delivery.Unknown.class);
            server.at(Moment.DOT, new Act.Say("what?"));
            assertThat(send(server, Rendered.letter("ann@a.example")).delivery())
                    .isInstanceOf(Delivery.Unknown.class);
            server.at(Moment.DOT, new Act.Say("250 ta\0ken"));
            assertThat(send(server, Rendered.letter("ann@a.example")).reply()).isEqualTo("250 ta ken");
            server.at(Moment.DOT, new Act.Say("252 perhaps"));
            assertThat(send(server, Rendered.letter("ann@a.example")).delivery())
                    .isInstanceOf(Delivery.Taken.class);
        }
    }

    @Test
    void whatCannotBeCommittedBeforeTheDotDoesNotLeave() throws IOException {
        try (ScriptedSmtp server = server()) {
            SmtpDoor.Ended one = send(door(server.port(), "us"), Rendered.letter("ann@a.example"), () -> {
                throw new IllegalStateException("the database is gone");
            });
            assertThat(one.delivery()).isInstanceOf(Delivery.Later.class);
            assertThat(one.phase()).isEqualTo(Phase.DATA);
            assertThat(server.taken()).isEmpty();
        }
    }

    /** A fault of the mail library itself, at each phase of a true conversation. */
    @ParameterizedTest
    @EnumSource(Phase.class)
    void aFaultOfOurOwnKeepsTheClassOfItsPhase(Phase phase) throws IOException {
        try (ScriptedSmtp server = server()) {
            MailAccount account = new MailAccount("127.0.0.1", server.port(), Security.NONE, "us", "secret", false);
            SmtpDoor door = new SmtpDoor(new OutboundServer(account), HEAD) {
                @Override
                Conversation conversation(Session session, MailAccount with, Line line, Runnable beforeTheDot) {
                    return new Conversation(session, with, line, Patience.USUAL, beforeTheDot) {
                        @Override
                        protected int readServerResponse() throws MessagingException {
                            if (phase() == phase) {
                                throw new IllegalStateException("a test says so");
                            }
                            return super.readServerResponse();
                        }
                    };
                }
            };
            SmtpDoor.Ended one = send(door, Rendered.letter("ann@a.example"), () -> {});
            assertThat(one.phase()).isEqualTo(phase == Phase.STARTTLS ? Phase.DOT : phase);
            assertThat(one.delivery())
                    .isInstanceOf(
                            switch (phase) {
                                case STARTTLS -> Delivery.Taken.class; // it is not spoken here
                                case AUTH -> Delivery.Shut.class; // the library tells of it as of any failure
                                case DOT -> Delivery.Unknown.class;
                                default -> Delivery.Later.class;
                            });
        }
    }

    @Test
    void theBytesLeaveAsTheyAreFromTheLettersOwnEnvelopeAddressAndAskForReports() throws IOException {
        OutgoingLetter letter = Rendered.letter("ann@a.example");
        try (ScriptedSmtp server = server()) {
            SmtpDoor.Ended one = send(server, letter);
            assertThat(one.delivery()).isInstanceOf(Delivery.Taken.class);
            assertThat(one.reply()).isEqualTo("250 taken");
            ScriptedSmtp.Taken taken = server.taken().get(0);
            assertThat(taken.text()).isEqualTo(new String(letter.raw(), StandardCharsets.US_ASCII));
            assertThat(taken.from()).isEqualTo(letter.envelope());
            assertThat(server.heard())
                    .anyMatch(line -> line.startsWith("MAIL FROM:")
                            && line.contains("RET=HDRS")
                            && line.contains("ENVID=" + letter.envelopeId()))
                    .anyMatch(line -> line.startsWith("RCPT TO:") && line.contains("NOTIFY=FAILURE,DELAY"));
        }
    }

    @Test
    void aServerWithoutDeliveryReportsIsNotAskedForAny() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            assertThat(send(door(server.port(), ""), Rendered.letter("ann@a.example"), () -> {})
                            .delivery())
                    .isInstanceOf(Delivery.Taken.class);
            assertThat(server.heard()).noneMatch(line -> line.contains("NOTIFY") || line.contains("ENVID"));
        }
    }

    @Test
    void aServerThatIsNotThereShutsTheOutboxAndBlamesNoLetter() throws IOException {
        int closed;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = once.getLocalPort();
        }
        assertThat(send(door(closed, ""), Rendered.letter("ann@a.example"), () -> {})
                        .delivery())
                .isEqualTo(new Delivery.Shut("The sending server could not be reached.", false));
    }

    @Test
    void aServerThatDoesNotProtectTheConnectionAsDemandedIsForAPerson() throws IOException {
        try (ScriptedSmtp server = server()) {
            MailAccount protectedOnly =
                    new MailAccount("127.0.0.1", server.port(), Security.STARTTLS, "us", "secret", false);
            SmtpDoor door = new SmtpDoor(new OutboundServer(protectedOnly), HEAD);
            assertThat(send(door, Rendered.letter("ann@a.example"), () -> {}).delivery())
                    .isInstanceOfSatisfying(Delivery.Shut.class, shut -> assertThat(shut.forGood())
                            .isTrue());
            server.offering("STARTTLS");
            assertThat(send(door, Rendered.letter("ann@a.example"), () -> {}).delivery())
                    .isInstanceOfSatisfying(Delivery.Shut.class, shut -> assertThat(shut.forGood())
                            .isFalse());
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }
}

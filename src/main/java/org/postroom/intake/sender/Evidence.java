package org.postroom.intake.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postroom.casebook.Correspondent;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.intake.sender.Authentication.Disproven;
import org.postroom.intake.sender.Authentication.Proven;
import org.postroom.letter.SenderSign;
import org.postroom.letter.SenderSign.Kind;
import org.postroom.letter.SenderSign.Says;

/**
 * The signs of who wrote a letter. One that contradicts holds it for a person; what moves scores, seats or a session
 * needs two that agree.
 *
 * @param signs in the order in which a person should read them
 */
public record Evidence(List<SenderSign> signs) {
    private static final int NEEDED_TO_ACT = 2;

    /**
     * How a letter is tied to what we sent.
     *
     * @param byToken who holds the tokens in the addresses that it was sent to, each once
     * @param byThread to whom the letter of ours was sent that it answers
     */
    public record Ties(List<Correspondent> byToken, Optional<Correspondent> byThread) {
        /** Whose letter it seems to be: by token first. */
        public Optional<Correspondent> correspondent() {
            return byToken.stream().findFirst().or(() -> byThread);
        }

        private boolean contradict() {
            return byToken.size() > 1
                    || byToken.size() == 1
                            && byThread.isPresent()
                            && !byThread.get().token().equals(byToken.get(0).token());
        }
    }

    /**
     * The signs that a letter shows.
     *
     * @param reusesMessageId whether an earlier letter with other words bore its Message-ID
     */
    public static Evidence of(OpenedMail mail, Ties ties, boolean reusesMessageId, Authentication findings) {
        List<SenderSign> signs = new ArrayList<>();
        tied(ties).ifPresent(signs::add);
        List<String> senders = senders(mail);
        signs.add(oneSender(mail, senders));
        ties.correspondent().map(one -> address(senders, one)).ifPresent(signs::add);
        if (reusesMessageId) {
            signs.add(new SenderSign(
                    Kind.MESSAGE_ID, Says.AGAINST, "It bears the Message-ID of an earlier letter, with other words."));
        }
        signs.add(authentication(findings));
        return new Evidence(List.copyOf(signs));
    }

    /** The first sign that speaks against its being what it seems to be. */
    public Optional<SenderSign> contradiction() {
        return signs.stream().filter(sign -> sign.says() == Says.AGAINST).findFirst();
    }

    /** Whether it may move scores, seats or a session: two signs agree and none contradicts. */
    public boolean enoughToAct() {
        return contradiction().isEmpty()
                && signs.stream().filter(sign -> sign.says() == Says.FOR).count() >= NEEDED_TO_ACT;
    }

    private static Optional<SenderSign> tied(Ties ties) {
        if (ties.contradict()) {
            return Optional.of(new SenderSign(
                    Kind.TOKEN, Says.AGAINST, "It bears the signs of more than one matter, and may be about either."));
        }
        if (!ties.byToken().isEmpty()) {
            return Optional.of(new SenderSign(
                    Kind.TOKEN, Says.FOR, "It was sent to the address that only this correspondent has."));
        }
        return ties.byThread()
                .map(one -> new SenderSign(Kind.THREAD, Says.FOR, "It answers a letter that we sent to them."));
    }

    /** RFC 5322 §3.6.2 allows several; which of them a server checked, and which a mail program shows, is anybody's guess. */
    private static SenderSign oneSender(OpenedMail mail, List<String> senders) {
        int fields = mail.headers().getOrDefault("from", List.of()).size();
        if (fields > 1 || senders.size() > 1) {
            return new SenderSign(Kind.ONE_SENDER, Says.AGAINST, "It names more than one sender.");
        }
        return senders.isEmpty()
                ? new SenderSign(Kind.ONE_SENDER, Says.NOTHING, "It names no sender.")
                : new SenderSign(Kind.ONE_SENDER, Says.NOTHING, "It names one sender.");
    }

    private static SenderSign address(List<String> senders, Correspondent correspondent) {
        return senders.stream()
                        .findFirst()
                        .filter(correspondent.address()::equalsIgnoreCase)
                        .isPresent()
                ? new SenderSign(Kind.ADDRESS, Says.FOR, "It comes from the address that we wrote to.")
                : new SenderSign(Kind.ADDRESS, Says.AGAINST, "It comes from another address than the one we wrote to.");
    }

    private static SenderSign authentication(Authentication findings) {
        Says says = findings instanceof Proven ? Says.FOR : findings instanceof Disproven ? Says.AGAINST : Says.NOTHING;
        return new SenderSign(Kind.AUTHENTICATION, says, findings.because());
    }

    private static List<String> senders(OpenedMail mail) {
        List<String> senders = new ArrayList<>(SenderAddresses.of(mail.headers().getOrDefault("from", List.of())));
        if (senders.isEmpty() && mail.fromAddress() != null) {
            senders.add(mail.fromAddress().toLowerCase(Locale.ROOT));
        }
        return senders;
    }
}

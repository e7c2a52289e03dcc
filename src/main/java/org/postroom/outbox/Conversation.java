package org.postroom.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Future;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.MailAccount;
import org.postroom.letter.Unprotected;

/** One conversation with the sending server, which knows how far it has come and what the server said last. */
class Conversation extends SMTPTransport {
    private static final int NO_REPLY = -1;
    private static final int MOST_REPLY_CHARACTERS = 300;
    /** What Jakarta Mail sends to part or to begin anew: it says nothing about the letter. */
    private static final Set<String> ASIDE = Set.of("QUIT", "RSET", "NOOP");

    private final MailAccount account;
    private final Line line;
    private final Patience patience;
    private final Runnable beforeTheDot;
    private Phase phase = Phase.CONNECT;
    private int code = NO_REPLY;
    private @Nullable String reply;
    private boolean aside;
    private @Nullable Unprotected unprotected;

    /**
     * @param beforeTheDot called before the final dot is written; when it throws, the connection is dropped without the
     *     dot, and nothing was delivered
     */
    Conversation(Session session, MailAccount account, Line line, Patience patience, Runnable beforeTheDot) {
        super(session, null, account.protocol("smtp"), account.security() == MailAccount.Security.TLS);
        this.account = account;
        this.line = line;
        this.patience = patience;
        this.beforeTheDot = beforeTheDot;
    }

    /** Also the second time, with another access token: what was said the first time is over. */
    @Override
    protected synchronized boolean protocolConnect(String host, int port, String user, String password)
            throws MessagingException {
        phase = Phase.CONNECT;
        code = NO_REPLY;
        reply = null;
        return super.protocolConnect(host, port, user, password);
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        aside = ASIDE.contains(command);
        if (!aside) {
            phase = Phase.after(command, phase);
            code = NO_REPLY;
        }
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        Future<?> cut = line.cutAfter(patience.reply());
        int answer;
        try {
            answer = super.readServerResponse();
        } finally {
            cut.cancel(false);
        }
        if (!aside) {
            code = answer;
            reply = getLastServerResponse();
        }
        return answer;
    }

    /** RFC 5321 §4.1.1.4: the letter is the server's from the final dot on. */
    @Override
    protected void finishData() throws IOException, MessagingException {
        try {
            beforeTheDot.run();
        } catch (RuntimeException notCommitted) {
            throw new IOException("The attempt could not be committed before the final dot", notCommitted);
        }
        super.finishData();
    }

    /** Something went wrong; it may tell why the connection could not be protected. */
    void brokeOff(MessagingException broken) {
        // once we sign in, the connection is as the settings demand it
        unprotected = phase.compareTo(Phase.AUTH) < 0
                ? Unprotected.by(broken, account).orElse(null)
                : null;
    }

    /** Cuts the line without a word: nobody knows any more in the middle of what we are. */
    void drop() {
        line.cut();
    }

    Phase phase() {
        return phase;
    }

    /** The server's last words about the letter, on one line and without control characters, or null. */
    @Nullable
    String reply() {
        String said =
                reply == null ? null : reply.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return said == null || said.length() <= MOST_REPLY_CHARACTERS ? said : said.substring(0, MOST_REPLY_CHARACTERS);
    }

    /** What the phase and the last reply mean for the letter, however Jakarta Mail's exceptions put it. */
    Delivery verdict() {
        if (phase.isBeforeAnyLetter()) {
            return notServed();
        }
        if (code / 100 == 5) {
            return isAboutSigningIn()
                    ? new Delivery.Shut("The sending server wants us to sign in first, with code " + code + ".", true)
                    : new Delivery.Refused("The sending server refused it for good, with code " + code + ".");
        }
        if (code / 100 == 4) {
            return new Delivery.Later("The sending server could not take it now, with code " + code + ".");
        }
        if (phase == Phase.DOT) {
            return code / 100 == 2
                    ? new Delivery.Taken("The sending server took it: " + code + ".")
                    : new Delivery.Unknown(
                            "The connection broke after the whole letter was sent; it may have arrived.");
        }
        return new Delivery.Later("The connection broke before the letter was handed over; it did not leave.");
    }

    private Delivery notServed() {
        if (unprotected != null) {
            return new Delivery.Shut(unprotected.because(), unprotected.lasting());
        }
        boolean forGood = code / 100 == 5;
        String coded = ", with code " + code + ".";
        if (forGood || code / 100 == 4) {
            return new Delivery.Shut(
                    switch (phase) {
                        case AUTH -> "The sending server did not accept our " + signedInBy() + coded;
                        case STARTTLS -> "The sending server would not protect the connection" + coded;
                        default -> "The sending server does not serve us" + coded;
                    },
                    forGood);
        }
        if (phase == Phase.STARTTLS) {
            return new Delivery.Shut("The connection to the sending server could not be protected.", false);
        }
        if (phase == Phase.EHLO && code / 100 == 2) {
            return new Delivery.Shut(
                    "The sending server does not offer what the settings demand: STARTTLS, or a way to sign in.", true);
        }
        return new Delivery.Shut("The sending server could not be reached.", false);
    }

    private String signedInBy() {
        return account.signIn() instanceof MailAccount.SignIn.AccessToken ? "access token" : "user name and password";
    }

    /** RFC 4954 §6: 530, 534, 535 and 538 are about authentication, wherever they come. */
    private boolean isAboutSigningIn() {
        return code == 530 || code == 534 || code == 535 || code == 538;
    }
}

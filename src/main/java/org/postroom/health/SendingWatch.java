package org.postroom.health;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postroom.health.WatchRows.Due;
import org.postroom.letter.MailAccount;
import org.postroom.outbox.OutboundServer;
import org.postroom.outbox.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the sending server can be reached and lets us in, and whether letters leave. */
@Component
@Order(2)
class SendingWatch implements Watched {
    /** While all is well a look signs in only this often: providers count sign-ins. */
    private static final Duration SIGN_IN_EVERY = Duration.ofMinutes(5);

    /** A letter that is due leaves within this, in machine time, or waits too long. */
    static final Duration LEAVES_WITHIN = Duration.ofMinutes(5);

    private final OutboundServer server;
    private final WatchRows rows;
    private final Supplier<Optional<String>> heldUp;
    private final Clock clock;
    private @Nullable Instant signedIn;
    private @Nullable Long dueLetter;
    private Instant dueSince = Instant.MAX;

    @Autowired
    SendingWatch(OutboundServer server, WatchRows rows, Outbox outbox, Clock clock) {
        this(server, rows, outbox::heldUp, clock);
    }

    /** A watch that asks {@code heldUp} why no letter may leave just now. */
    SendingWatch(OutboundServer server, WatchRows rows, Supplier<Optional<String>> heldUp, Clock clock) {
        this.server = server;
        this.rows = rows;
        this.heldUp = heldUp;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "sending";
    }

    @Override
    public String name() {
        return "Sending server " + server.account().host();
    }

    @Override
    public Finding look() {
        try {
            greet();
        } catch (AuthenticationFailedException refused) {
            signedIn = null;
            return new Finding.Failed(Refusal.inWords("The sending server", server.account(), refused), Map.of());
        } catch (MessagingException unreachable) {
            signedIn = null;
            return Refusal.notReached(
                    server.account(), unreachable, "The sending server could not be reached; our letters wait.");
        }
        return waiting(rows.lettersDue(clock.instant()));
    }

    private void greet() throws MessagingException {
        MailAccount account = server.account();
        boolean due = signedIn == null || signedIn.isBefore(Instant.now().minus(SIGN_IN_EVERY));
        // Where no letter may leave, the server may have stopped letting us in since
        boolean signIn = !account.username().isEmpty() && (due || heldUp.get().isPresent());
        Properties properties = Probing.properties(account, "smtp");
        properties.setProperty("mail." + account.protocol("smtp") + ".auth", String.valueOf(signIn));
        try (Transport transport = Session.getInstance(properties).getTransport(account.protocol("smtp"))) {
            transport.connect(
                    account.host(),
                    account.port(),
                    signIn ? account.username() : null,
                    signIn ? account.password() : null);
        }
        signedIn = signIn ? Instant.now() : signedIn;
    }

    private Finding waiting(Due due) {
        Map<String, String> facts =
                InWords.facts("Letters waiting", String.valueOf(due.waiting()), "Of them due now", "" + due.due());
        if (due.id() == null || !due.id().equals(dueLetter)) {
            dueLetter = due.id();
            dueSince = Instant.now();
        }
        // What waits for the provider's limits, or for a server that does not serve us, is told by its own sentence.
        boolean tooLong = due.id() != null
                && dueSince.isBefore(Instant.now().minus(LEAVES_WITHIN))
                && heldUp.get().isEmpty();
        return tooLong
                ? new Finding.Broken(
                        "Letter " + due.id() + " has been due for "
                                + InWords.time(Duration.between(dueSince, Instant.now())
                                        .toSeconds())
                                + " and does not leave: see its page, and whether the route 90-dispatch runs.",
                        facts)
                : new Finding.Well("The sending server takes our letters.", facts);
    }
}

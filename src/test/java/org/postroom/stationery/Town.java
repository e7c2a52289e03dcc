package org.postroom.stationery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutboundServer;
import org.postroom.sample.MailPerson;
import org.postroom.sample.MailServers;
import org.postroom.sample.Received;

/** The people outside: whoever writes to the house and reads what it writes, over SMTP and IMAP alone. */
public final class Town {
    /** Longest wait for anything; far more than a slow machine needs, so that only what never comes fails. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private final MailServers servers;
    private final String house;

    /** The town around the house that reads {@code mailbox} and sends through {@code outbound}. */
    public Town(Mailbox mailbox, OutboundServer outbound) {
        this.servers = new MailServers(
                mailbox.account().host(),
                outbound.account().port(),
                mailbox.account().port());
        this.house = mailbox.account().username();
    }

    /** Somebody with a mailbox. */
    public MailPerson person(String name, String address) {
        return new MailPerson(name, address, servers);
    }

    /** The address of the house. */
    public String house() {
        return house;
    }

    /** Sends a golden letter, each time as a mail of its own. */
    public void sendGolden(MailPerson from, String name) {
        send(from, golden(name));
    }

    /** Sends these bytes under a new Message-ID, as a mail program would; the very same mail again would be a copy. */
    public void send(MailPerson from, byte[] letter) {
        String anew = new String(letter, StandardCharsets.ISO_8859_1)
                .replaceFirst("(?im)^Message-ID:.*", "Message-ID: <" + UUID.randomUUID() + "@town.example>");
        from.sendRaw(anew.getBytes(StandardCharsets.ISO_8859_1), house);
    }

    /** The newest letter whose subject holds these words, once it is there. */
    public static Received letter(MailPerson reader, String words) {
        return reader.awaitLetter(Received.about(words), PATIENCE);
    }

    /** The bytes of the golden letter of that name. */
    public static byte[] golden(String name) {
        try (InputStream in = Town.class.getResourceAsStream("/letters/" + name + "/letter.eml")) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Waits until something is so; looks every 50 ms. */
    public static void await(String what, BooleanSupplier isSo) {
        org.awaitility.Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(isSo::getAsBoolean);
    }
}

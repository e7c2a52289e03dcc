package org.postroom.embedded;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;

/**
 * A mail server in memory, where every address is a mailbox: read over IMAP with the address as user name and any
 * password. After a restart its mailboxes begin empty.
 */
public final class EmbeddedMail implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final GreenMail server;
    private final String address;

    private EmbeddedMail(GreenMail server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Starts it on these ports; 0 chooses a free one. */
    public static EmbeddedMail start(int smtpPort, int imapPort, String address) {
        ServerSetup smtp = new ServerSetup(smtpPort, HOST, ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(imapPort, HOST, ServerSetup.PROTOCOL_IMAP);
        GreenMail server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.withConfiguration(com.icegreen.greenmail.configuration.GreenMailConfiguration.aConfig()
                .withDisabledAuthentication()
                .withSieveIgnoreDetail());
        server.start();
        try {
            server.getUserManager().createUser(address, address, address);
        } catch (UserException impossible) {
            throw new IllegalStateException("The embedded mailbox could not be made", impossible);
        }
        return new EmbeddedMail(server, address);
    }

    /** How to read the scheme's mailbox. */
    public MailAccount imap() {
        return new MailAccount(HOST, server.getImap().getPort(), Security.NONE, address, address, true);
    }

    /** How to send through it. */
    public MailAccount smtp() {
        return new MailAccount(HOST, server.getSmtp().getPort(), Security.NONE, "", "", true);
    }

    @Override
    public void close() {
        server.stop();
    }
}

package org.postroom.access;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.postroom.embedded.ShownTokens;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.MailAccount.SignIn.AccessToken;
import org.postroom.stationery.TokenProvider;

/** A run of the service that has a token renewed and shows it to a mail server, in a process of its own: to be killed. */
final class RenewingChild {
    private RenewingChild() {}

    static Process start(String url, TokenProvider provider, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RenewingChild.class.getName(),
                        url,
                        provider.address(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "renewing-child.log"))
                .start();
    }

    public static void main(String[] args) throws MessagingException {
        AccessSettings settings = new AccessSettings(args[1], "client", "secret", "refresh-0", "imap smtp");
        AccessTokens tokens = AccessRoom.copy(args[0], settings, new byte[Seal.KEY_BYTES]);
        MailAccount account = new MailAccount(
                "127.0.0.1",
                Integer.parseInt(args[2]),
                Security.NONE,
                "info@postroom.example",
                new AccessToken(new ShownTokens(tokens)),
                false);
        try (Store store = Session.getInstance(account.properties("imap")).getStore("imap")) {
            account.enter(password -> store.connect(account.host(), account.port(), account.username(), password));
        }
    }
}

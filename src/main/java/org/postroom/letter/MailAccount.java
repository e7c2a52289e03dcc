package org.postroom.letter;

import java.time.Duration;
import java.util.Properties;

/**
 * How to reach a mail server, for reading (IMAP) or for sending (SMTP).
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 * @param embedded whether it is Postroom's own, whose mails bear the Clock's time
 */
public record MailAccount(
        String host, int port, Security security, String username, String password, boolean embedded) {
    /** How the connection is protected; {@code STARTTLS} demands the upgrade (RFC 3207, RFC 2595). */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** Time limit for every wait on a socket. */
    public static final Duration SOCKET_LIMIT = Duration.ofSeconds(30);

    /** The Jakarta Mail protocol name: {@code imap} or {@code imaps}, {@code smtp} or {@code smtps}. */
    public String protocol(String plain) {
        return security == Security.TLS ? plain + "s" : plain;
    }

    /** Session properties of Jakarta Mail for {@code plain} ({@code imap} or {@code smtp}), with time limits set. */
    public Properties properties(String plain) {
        String prefix = "mail." + protocol(plain) + ".";
        String limit = String.valueOf(SOCKET_LIMIT.toMillis());
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", limit);
        properties.setProperty(prefix + "timeout", limit);
        properties.setProperty(prefix + "writetimeout", limit);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (security == Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }

    @Override
    public String toString() {
        return "MailAccount[" + host + ":" + port + ", " + security + "]";
    }
}

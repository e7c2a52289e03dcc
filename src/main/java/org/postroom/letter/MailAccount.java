package org.postroom.letter;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Properties;

/**
 * How to reach a mail server, for reading (IMAP) or for sending (SMTP).
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 * @param signIn what proves who we are
 * @param embedded whether it is Postroom's own, whose mails bear the Clock's time
 */
public record MailAccount(String host, int port, Security security, String username, SignIn signIn, boolean embedded) {
    /** What proves to a server who we are. */
    public sealed interface SignIn {
        /** A password that does not change. */
        record Password(String value) implements SignIn {
            @Override
            public String toString() {
                return "Password[hidden]";
            }
        }

        /** An access token that lasts for about an hour (RFC 6750), shown by XOAUTH2. */
        record AccessToken(Source source) implements SignIn {}
    }

    /** Where access tokens come from. */
    public interface Source {
        /**
         * A token that is good now; may take some seconds.
         *
         * @throws NoToken when there is none
         */
        String token() throws NoToken;

        /**
         * A token in place of one that a server did not take, although its time is not over; may take some seconds. The
         * very same where that was made just now: another would not be taken either.
         *
         * @throws NoToken when the provider gives none
         */
        String insteadOf(String refused) throws NoToken;
    }

    /** What is done at a server's door with the password, or with an access token. */
    @FunctionalInterface
    public interface Entry {
        /** Signs in with it. */
        void with(String password) throws MessagingException;
    }

    /** An account that a password opens. */
    public MailAccount(String host, int port, Security security, String username, String password, boolean embedded) {
        this(host, port, security, username, new SignIn.Password(password), embedded);
    }

    /**
     * What is shown at the sign-in: the password, or a fresh access token.
     *
     * @throws NoToken when there is no token
     */
    public String password() throws NoToken {
        return signIn instanceof SignIn.AccessToken access
                ? access.source().token()
                : ((SignIn.Password) signIn).value();
    }

    /**
     * Signs in; where the server does not take an access token that should be good, once more with a new one.
     *
     * @throws NoToken when there is no token
     */
    public void enter(Entry entry) throws MessagingException {
        String shown = password();
        try {
            entry.with(shown);
        } catch (AuthenticationFailedException refused) {
            if (!(signIn instanceof SignIn.AccessToken access)) {
                throw refused;
            }
            String other = access.source().insteadOf(shown);
            if (other.equals(shown)) {
                throw refused;
            }
            entry.with(other);
        }
    }

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
        if (signIn instanceof SignIn.AccessToken) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
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

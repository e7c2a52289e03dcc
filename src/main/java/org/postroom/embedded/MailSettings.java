package org.postroom.embedded;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code postroom.mail}, {@code postroom.imap} and {@code postroom.smtp}, as a user gives them.
 */
final class MailSettings {
    private MailSettings() {}

    /** Who we are. */
    @ConfigurationProperties("postroom.mail")
    record Ours(
            @DefaultValue("info@postroom.example") String address,
            @DefaultValue("Accreditation office") String name,
            @DefaultValue("true") boolean plusAddresses) {}

    /** The mailbox; embedded while {@code host} is not set. */
    @ConfigurationProperties("postroom.imap")
    record Imap(
            @Nullable String host,
            @Nullable Integer port,
            @DefaultValue("tls") String security,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @Nullable LocalDate since) {
        boolean isReal() {
            return host != null && !host.isBlank();
        }

        MailAccount account() {
            Security chosen = securityOf("IMAP", security);
            int standard = chosen == Security.TLS ? 993 : 143; // RFC 8314 §3.2, RFC 3501 §2.1
            return new MailAccount(
                    java.util.Objects.requireNonNull(host),
                    port == null ? standard : port,
                    chosen,
                    username,
                    password,
                    false);
        }
    }

    /** The sending server; embedded while {@code host} is not set. */
    @ConfigurationProperties("postroom.smtp")
    record Smtp(
            @Nullable String host,
            @Nullable Integer port,
            @DefaultValue("starttls") String security,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("0") int perMinute,
            @DefaultValue("0") int perDay,
            @DefaultValue("") String sentFolder) {
        boolean isReal() {
            return host != null && !host.isBlank();
        }

        MailAccount account() {
            Security chosen = securityOf("SMTP", security);
            int standard = chosen == Security.TLS ? 465 : 587; // RFC 8314 §3.3, RFC 6409 §3.1
            return new MailAccount(
                    java.util.Objects.requireNonNull(host),
                    port == null ? standard : port,
                    chosen,
                    username,
                    password,
                    false);
        }
    }

    /** Where the embedded servers listen; 0 chooses a free port. */
    @ConfigurationProperties("postroom.embedded")
    record Ports(@DefaultValue("3025") int smtpPort, @DefaultValue("3143") int imapPort) {}

    static Security securityOf(String server, String word) {
        try {
            return Security.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "The setting POSTROOM_" + server + "_SECURITY says \"" + word + "\"; write none, starttls or tls.");
        }
    }
}

package org.postroom.embedded;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.MailAccount.SignIn;
import org.postroom.letter.MailAccount.SignIn.AccessToken;
import org.postroom.letter.MailAccount.SignIn.Password;
import org.postroom.letter.Mailbox;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

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
            @Nullable LocalDate since,
            @DefaultValue Folders folders,
            @DefaultValue("30s") Duration patience,
            @DefaultValue("150MB") DataSize largestMail) {
        /** Where mails go once their letters are sorted. */
        record Folders(
                @DefaultValue("Processed") String processed,
                @DefaultValue("Needs a person") String needsPerson,
                @DefaultValue("Automatic") String automatic) {}

        boolean isReal() {
            return host != null && !host.isBlank();
        }

        Mailbox mailbox(MailAccount account) {
            return new Mailbox(
                    account,
                    folder,
                    since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    new Mailbox.Folders(folders.processed(), folders.needsPerson(), folders.automatic()),
                    new Mailbox.CollectingLimits(patience, largestMail.toBytes()));
        }

        MailAccount account(Optional<AccessToken> tokens) {
            Security chosen = securityOf("IMAP", security);
            int standard = chosen == Security.TLS ? 993 : 143; // RFC 8314 §3.2, RFC 3501 §2.1
            return new MailAccount(
                    java.util.Objects.requireNonNull(host),
                    port == null ? standard : port,
                    chosen,
                    username,
                    signIn(password, tokens),
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

        MailAccount account(Optional<AccessToken> tokens) {
            Security chosen = securityOf("SMTP", security);
            int standard = chosen == Security.TLS ? 465 : 587; // RFC 8314 §3.3, RFC 6409 §3.1
            return new MailAccount(
                    java.util.Objects.requireNonNull(host),
                    port == null ? standard : port,
                    chosen,
                    username,
                    signIn(password, tokens),
                    false);
        }
    }

    /** Where the embedded servers listen; 0 chooses a free port. */
    @ConfigurationProperties("postroom.embedded")
    record Ports(@DefaultValue("3025") int smtpPort, @DefaultValue("3143") int imapPort) {}

    /** A password where one is given; otherwise an access token, where those are used. */
    private static SignIn signIn(String password, Optional<AccessToken> tokens) {
        return password.isEmpty() && tokens.isPresent() ? tokens.get() : new Password(password);
    }

    static Security securityOf(String server, String word) {
        try {
            return Security.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "The setting POSTROOM_" + server + "_SECURITY says \"" + word + "\"; write none, starttls or tls.");
        }
    }
}

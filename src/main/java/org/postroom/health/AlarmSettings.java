package org.postroom.health;

import java.util.Locale;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code postroom.alarm}: the other way by which somebody is told when the post does not flow.
 *
 * @param webhook an address that takes a POST of JSON with a {@code text}, as chat services do; empty for none
 * @param to the address that is written to; empty for none
 * @param from the sender that stands on it; empty for {@code to}
 * @param smtpHost a second sending server, which should not be the first
 */
@ConfigurationProperties("postroom.alarm")
record AlarmSettings(
        @DefaultValue("") String webhook,
        @DefaultValue("") String to,
        @DefaultValue("") String from,
        @DefaultValue("") String smtpHost,
        @DefaultValue("587") int smtpPort,
        @DefaultValue("starttls") String smtpSecurity,
        @DefaultValue("") String smtpUsername,
        @DefaultValue("") String smtpPassword) {
    AlarmSettings {
        if (!webhook.isBlank() && !webhook.strip().matches("https?://[^\\s/]+.*")) {
            throw new IllegalArgumentException(
                    "The setting POSTROOM_ALARM_WEBHOOK must be an address that begins with https:// or http://.");
        }
        if (to.isBlank() != smtpHost.isBlank()) {
            throw new IllegalArgumentException("Give POSTROOM_ALARM_TO and POSTROOM_ALARM_SMTP_HOST both, or neither.");
        }
    }

    boolean hasWebhook() {
        return !webhook.isBlank();
    }

    boolean hasMail() {
        return !to.isBlank();
    }

    MailAccount account() {
        Security security;
        try {
            security = Security.valueOf(smtpSecurity.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("The setting POSTROOM_ALARM_SMTP_SECURITY says \"" + smtpSecurity
                    + "\"; write none, starttls or tls.");
        }
        return new MailAccount(smtpHost, smtpPort, security, smtpUsername, smtpPassword, false);
    }

    @Override
    public String toString() {
        return "AlarmSettings[hidden]";
    }
}

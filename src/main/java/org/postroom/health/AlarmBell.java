package org.postroom.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.postroom.letter.MailAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells somebody outside: by a webhook, by mail through a second server, or both. */
@Component
class AlarmBell {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Logger log = LoggerFactory.getLogger(AlarmBell.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AlarmSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    AlarmBell(AlarmSettings settings) {
        this.settings = settings;
    }

    /**
     * Tells what happened, in one sentence.
     *
     * @return whether somebody was told by at least one way, or there is none to tell
     */
    boolean tell(String key, boolean over, String sentence) {
        if (!settings.hasWebhook() && !settings.hasMail()) {
            return true;
        }
        boolean told = settings.hasWebhook() && post(key, over, sentence);
        return settings.hasMail() && mail(over, sentence) || told;
    }

    private boolean post(String key, boolean over, String sentence) {
        try {
            String body = JSON.writeValueAsString(
                    Map.of("text", "Postroom: " + sentence, "trouble", key, "state", over ? "over" : "began"));
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(settings.webhook().strip()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            log.info("The alarm's webhook answered {}", status);
            return status / 100 == 2;
        } catch (IOException | IllegalArgumentException failure) {
            log.warn(
                    "The alarm's webhook could not be reached: {}",
                    failure.getClass().getSimpleName());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean mail(boolean over, String sentence) {
        MailAccount account = settings.account();
        Properties properties = Probing.properties(account, "smtp");
        String protocol = account.protocol("smtp");
        boolean signIn = !account.username().isEmpty();
        properties.setProperty("mail." + protocol + ".auth", String.valueOf(signIn));
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport(protocol)) {
            MimeMessage letter = new MimeMessage(session);
            String from = settings.from().isBlank() ? settings.to() : settings.from();
            letter.setFrom(new InternetAddress(from, true));
            letter.setRecipient(Message.RecipientType.TO, new InternetAddress(settings.to(), true));
            letter.setSubject(over ? "Postroom: the trouble is over" : "Postroom: the post does not flow");
            letter.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834 §5
            letter.setText(sentence + "\n\nThe console shows more under Health.\n", "UTF-8");
            letter.saveChanges();
            transport.connect(
                    account.host(),
                    account.port(),
                    signIn ? account.username() : null,
                    signIn ? account.password() : null);
            transport.sendMessage(letter, letter.getAllRecipients());
            return true;
        } catch (MessagingException failure) {
            log.warn("The alarm could not be mailed: {}", failure.getClass().getSimpleName());
            return false;
        }
    }
}

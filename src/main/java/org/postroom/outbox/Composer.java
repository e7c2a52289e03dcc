package org.postroom.outbox;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.LetterBook;
import org.springframework.stereotype.Component;

/** Renders a draft into the bytes of an RFC 5322 message. */
@Component
class Composer {
    /** RFC 5322 §2.1.1 asks for lines under 998 octets; a References header keeps its newest ids within that. */
    private static final int MOST_REFERENCES = 900;

    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,250}>");

    private final LetterTemplates templates;
    private final LetterHead head;
    private final LetterBook book;
    private final Clock clock;

    Composer(LetterTemplates templates, LetterHead head, LetterBook book, Clock clock) {
        this.templates = templates;
        this.head = head;
        this.book = book;
        this.clock = clock;
    }

    /** The version of a template. */
    String version(String template) {
        return templates.version(template);
    }

    Composed compose(Draft draft) {
        LetterTemplates.Words words = templates.say(draft.template(), draft.values());
        String messageId = "<" + UUID.randomUUID() + "@" + head.host() + ">";
        try {
            MimeMessage message = new OurMessage(messageId);
            address(message, draft);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader(
                    "Auto-Submitted", draft.answers() == null ? "auto-generated" : "auto-replied"); // RFC 3834 §5
            thread(message, draft);
            message.setSubject(words.subject(), StandardCharsets.UTF_8.name());
            body(message, draft, words.text());
            message.saveChanges();
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            return new Composed(draft, words.subject(), words.text(), messageId, raw.toByteArray());
        } catch (MessagingException | IOException fault) {
            throw new IllegalStateException("The letter " + draft.template() + " could not be composed", fault);
        }
    }

    private void address(MimeMessage message, Draft draft) throws MessagingException, UnsupportedEncodingException {
        message.setFrom(new InternetAddress(head.address(), head.name(), StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(draft.to(), true));
        if (draft.token() != null) {
            message.setReplyTo(new InternetAddress[] {
                new InternetAddress(head.answering(draft.token()), head.name(), StandardCharsets.UTF_8.name())
            });
        }
    }

    /**
     * RFC 5322 §3.6.4: the answer refers to all that its parent referred to, and to the parent. Whoever did not send the
     * parent learns nothing of its thread.
     */
    private void thread(MimeMessage message, Draft draft) throws MessagingException {
        Long answers = draft.answers();
        if (answers == null || wasSentByAnother(answers, draft.to())) {
            return;
        }
        MimeMessage parent =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(book.bytes(answers)));
        List<String> own = messageIds(parent.getMessageID());
        if (!own.isEmpty()) {
            String parentId = own.get(0);
            List<String> all = new ArrayList<>(messageIds(parent.getHeader("References", " ")));
            all.add(parentId);
            String references = String.join("\r\n ", all);
            message.setHeader("In-Reply-To", parentId);
            message.setHeader("References", references.length() > MOST_REFERENCES ? parentId : references);
        }
    }

    /** What of a header are message ids (RFC 5322 §3.6.4): whatever else somebody wrote there goes into no letter of ours. */
    private static List<String> messageIds(@Nullable String header) {
        return header == null
                ? List.of()
                : MESSAGE_ID.matcher(header).results().map(MatchResult::group).toList();
    }

    private boolean wasSentByAnother(long folio, String recipient) {
        String sender = book.at(folio).sender();
        return sender != null && !sender.equalsIgnoreCase(recipient);
    }

    private void body(MimeMessage message, Draft draft, String text) throws MessagingException {
        if (draft.enclosures().isEmpty() && draft.html() == null) {
            message.setText(text, StandardCharsets.UTF_8.name());
            return;
        }
        MimeBodyPart words = new MimeBodyPart();
        if (draft.html() == null) {
            words.setText(text, StandardCharsets.UTF_8.name());
        } else {
            words.setContent(alternative(text, draft, draft.html()));
        }
        MimeMultipart mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(words);
        for (Draft.Enclosed file : draft.enclosures()) {
            if (!isShown(file, draft.html())) {
                mixed.addBodyPart(part(file, MimeBodyPart.ATTACHMENT));
            }
        }
        message.setContent(mixed);
    }

    private static MimeBodyPart part(Draft.Enclosed file, String disposition) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
        part.setFileName(file.name());
        part.setDisposition(disposition);
        return part;
    }

    /** A file that the HTML names by its Content-ID is shown there, and not attached beside it. */
    private boolean isShown(Draft.Enclosed file, @Nullable String html) {
        return html != null && html.contains("cid:" + head.contentId(file.name()));
    }

    private MimeMultipart alternative(String text, Draft draft, String html) throws MessagingException {
        MimeMultipart alternative = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        alternative.addBodyPart(plain);
        alternative.addBodyPart(rich(draft, html));
        return alternative;
    }

    /** RFC 2387: the HTML with the files that it shows. */
    private MimeBodyPart rich(Draft draft, String html) throws MessagingException {
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, StandardCharsets.UTF_8.name(), "html");
        if (draft.enclosures().stream().noneMatch(file -> isShown(file, html))) {
            return rich;
        }
        MimeMultipart related = new MimeMultipart("related; type=\"text/html\"");
        related.addBodyPart(rich);
        for (Draft.Enclosed file : draft.enclosures()) {
            if (isShown(file, html)) {
                MimeBodyPart shown = part(file, MimeBodyPart.INLINE);
                shown.setContentID("<" + head.contentId(file.name()) + ">");
                related.addBodyPart(shown);
            }
        }
        MimeBodyPart whole = new MimeBodyPart();
        whole.setContent(related);
        return whole;
    }

    /** A message that keeps the Message-ID we gave it. */
    private static final class OurMessage extends MimeMessage {
        private final String messageId;

        OurMessage(String messageId) {
            super(Session.getInstance(new Properties()));
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}

package org.postroom.intake.mail;

import jakarta.mail.Header;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.DocumentOpener;
import org.postroom.intake.document.ProblemWords;

/** A letter that Outlook saved as a {@code .msg} file (MS-OXMSG). */
final class OutlookLetter {
    private final MailReader reader;
    private final Budget budget;

    OutlookLetter(MailReader reader, Budget budget) {
        this.reader = reader;
        this.budget = budget;
    }

    /** Whether a compound file holds a letter and not a document. */
    static boolean isOutlookLetter(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntryCaseInsensitive("__properties_version1.0");
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    OpenedMail read(byte[] bytes) {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
            return open(message);
        } catch (IOException | RuntimeException broken) {
            MailGathering gathering = new MailGathering(reader, budget);
            gathering.problem(ProblemWords.problem(ProblemCode.CORRUPT, "the email"));
            return gathering.letter(new Headers(List.of(), budget.limits()));
        }
    }

    private OpenedMail open(MAPIMessage message) {
        MailGathering gathering = new MailGathering(reader, budget);
        List<Header> headers = new ArrayList<>();
        try {
            message.setReturnNullOnMissingChunk(true);
            headers(message, headers);
            body(message, gathering);
            files(message, gathering);
        } catch (IOException | ChunkNotFoundException | RuntimeException broken) {
            gathering.problem(ProblemWords.problem(ProblemCode.CORRUPT, "the email"));
        }
        return gathering.letter(new Headers(headers, budget.limits()));
    }

    /** The text, of which Outlook may keep only the rich form (MS-OXRTFCP). */
    private void body(MAPIMessage message, MailGathering gathering) throws ChunkNotFoundException {
        String html = message.getHtmlBody();
        String text = message.getTextBody();
        String rich = text == null && html == null ? message.getRtfBody() : null;
        if (rich != null) {
            text = new DocumentOpener(budget.limits())
                    .open(rich.getBytes(StandardCharsets.ISO_8859_1))
                    .text();
        }
        gathering.body(text == null ? "" : text, html);
    }

    private void files(MAPIMessage message, MailGathering gathering) throws IOException {
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            if (!budget.spendPart()) {
                gathering.tooMany();
                return;
            }
            if (attachment.isEmbeddedMessage()) {
                embedded(attachment, gathering);
            } else if (attachment.getEmbeddedAttachmentObject() != null) {
                gathering.enclose(new Enclosure(
                        name(attachment), "application/octet-stream", attachment.getEmbeddedAttachmentObject()));
            }
        }
    }

    /** The headers it came with where Outlook kept them, else what its properties say. */
    private static void headers(MAPIMessage message, List<Header> headers) throws ChunkNotFoundException {
        String[] kept = message.getHeaders();
        if (kept != null) {
            for (String line :
                    String.join("\n", kept).replaceAll("\r?\n[ \t]+", " ").split("\r?\n")) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.substring(0, colon).contains(" ")) {
                    headers.add(new Header(
                            line.substring(0, colon), line.substring(colon + 1).strip()));
                }
            }
        }
        addIfAbsent(headers, "Subject", message.getSubject());
        String address = message.getMainChunks().getEmailFromChunk() == null
                ? null
                : message.getMainChunks().getEmailFromChunk().getValue();
        String from = message.getDisplayFrom();
        boolean reachable = address != null && address.contains("@");
        addIfAbsent(headers, "From", from == null ? address : quoted(from) + (reachable ? " <" + address + ">" : ""));
        addIfAbsent(headers, "To", recipients(message));
        Calendar sent = message.getMessageDate();
        addIfAbsent(
                headers,
                "Date",
                sent == null
                        ? null
                        : DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                sent.toInstant().atOffset(ZoneOffset.UTC)));
        addIfAbsent(headers, "Message-ID", property(message, MAPIProperty.INTERNET_MESSAGE_ID));
    }

    /** RFC 5322 §3.2.4: a display name in quotes, so that a comma in it parts nothing. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "").replace("\\", "") + '"';
    }

    private static @Nullable String recipients(MAPIMessage message) {
        try {
            return String.join(", ", message.getRecipientEmailAddressList());
        } catch (ChunkNotFoundException | RuntimeException none) {
            return null;
        }
    }

    private static @Nullable String property(MAPIMessage message, MAPIProperty wanted) {
        List<Chunk> chunks = message.getMainChunks().getAll().get(wanted);
        return chunks != null && !chunks.isEmpty() && chunks.get(0) instanceof StringChunk text
                ? text.getValue()
                : null;
    }

    private static void addIfAbsent(List<Header> headers, String name, @Nullable String value) {
        boolean there = headers.stream().anyMatch(header -> header.getName().equalsIgnoreCase(name));
        if (!there && value != null) {
            headers.add(new Header(name, value));
        }
    }

    private void embedded(AttachmentChunks attachment, MailGathering gathering) throws IOException {
        MAPIMessage inner = attachment.getEmbeddedMessage();
        if (inner == null || !budget.enter()) {
            return;
        }
        try (inner) {
            gathering.letter(open(inner));
        } finally {
            budget.leave();
        }
    }

    private static String name(AttachmentChunks attachment) {
        if (attachment.getAttachLongFileName() != null) {
            return PartText.bareName(attachment.getAttachLongFileName().getValue());
        }
        return attachment.getAttachFileName() == null
                ? "unnamed"
                : PartText.bareName(attachment.getAttachFileName().getValue());
    }
}

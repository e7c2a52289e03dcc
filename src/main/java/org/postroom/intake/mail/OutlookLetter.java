package org.postroom.intake.mail;

import jakarta.mail.Header;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.ProblemCode;
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
        MailGathering gathering = new MailGathering(reader, budget);
        List<Header> headers = new ArrayList<>();
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
            message.setReturnNullOnMissingChunk(true);
            fill(message, gathering, headers);
        } catch (IOException | ChunkNotFoundException | RuntimeException broken) {
            gathering.problem(ProblemWords.problem(ProblemCode.CORRUPT, "the email"));
        }
        return gathering.letter(new Headers(headers, budget.limits()));
    }

    private void fill(MAPIMessage message, MailGathering gathering, List<Header> headers)
            throws IOException, ChunkNotFoundException {
        headers(message, headers);
        String html = message.getHtmlBody();
        String text = message.getTextBody();
        gathering.body(text == null ? "" : text, html);
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
        addIfAbsent(headers, "From", from == null ? address : from + (address == null ? "" : " <" + address + ">"));
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
            inner.setReturnNullOnMissingChunk(true);
            fill(inner, gathering, new ArrayList<>());
        } catch (ChunkNotFoundException absent) {
            gathering.problem(ProblemWords.problem(ProblemCode.UNREADABLE_PART, name(attachment)));
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

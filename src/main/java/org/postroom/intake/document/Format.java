package org.postroom.intake.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The formats an enclosure can have, told by its first bytes and never by its name. */
public enum Format {
    DOCX,
    ODT,
    DOC,
    RTF,
    PDF,
    /** A PDF that shows only a notice: its form can be seen in Adobe's programs, or was never printed at all. */
    ADOBE_NOTICE,
    HTML,
    /** XML whose root says what it is: a flat Word or OpenDocument file, or anything else. */
    MARKUP,
    /** A web page saved with its pictures as one MIME file (RFC 2557), as Word and browsers do. */
    WEB_ARCHIVE,
    TEXT,
    IMAGE,
    /** A photograph as iPhones keep it (ISO/IEC 23008-12), which no reader here decodes. */
    HEIC,
    /** Rows of cells: Excel, old or new, and OpenDocument. */
    SPREADSHEET,
    /** A presentation of any program. */
    SLIDES,
    /** A document of Pages, Numbers or Keynote; its format is Apple's own. */
    APPLE,
    /** A document of Microsoft Works. */
    WORKS,
    WORD_PERFECT,
    /** A page of Publisher. */
    PUBLISHER,
    /** A section of OneNote (MS-ONESTORE). */
    NOTEBOOK,
    /** A file that only says where another one lies: a shortcut of Windows or macOS, or of a cloud drive. */
    SHORTCUT,
    /** An archive that is not a zip, such as RAR or 7z. */
    OTHER_ARCHIVE,
    /** An Office file sealed with a password (MS-OFFCRYPTO). */
    SEALED,
    /** An archive of other files. */
    ZIP,
    /** A letter saved by Outlook (MS-OXMSG). */
    OUTLOOK_LETTER,
    /** {@code winmail.dat} (MS-OXTNEF). */
    TNEF,
    /** A letter saved as RFC 5322 text. */
    MAIL,
    /** Anything else: never opened. */
    OTHER;

    /** The format that the first bytes show; containers are looked into by their own readers. */
    public static Format ofBytes(byte[] bytes) {
        if (startsWith(bytes, 0x50, 0x4B, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4B, 0x05, 0x06)) {
            return ZIP;
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return DOC;
        }
        if (startsWith(bytes, 0x78, 0x9F, 0x3E, 0x22)) {
            return TNEF;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (head.substring(0, Math.min(1024, head.length())).contains("%PDF-")) {
            return PDF;
        }
        if (isImage(bytes, head)) {
            return isHeic(head) ? HEIC : IMAGE;
        }
        Format unread = Unread.ofBytes(bytes, head);
        return unread == OTHER ? ofText(bytes, head) : unread;
    }

    private static Format ofText(byte[] bytes, String head) {
        if (!PlainText.looksLikeText(bytes)) {
            return OTHER;
        }
        // Headers come first: what they head may be a page.
        if (WebArchive.hasHeaders(head)) {
            return WEB_ARCHIVE;
        }
        if (hasMailHeaders(bytes)) {
            return MAIL;
        }
        String lower = head.strip().toLowerCase(Locale.ROOT);
        if (lower.contains("<html") || lower.startsWith("<!doctype html")) {
            return HTML;
        }
        boolean markup = lower.startsWith("<?xml") || lower.startsWith("\u00EF\u00BB\u00BF<?xml");
        return markup ? MARKUP : TEXT;
    }

    /** Header lines from the first line on, From or Received among them (RFC 5322 §2.2). */
    private static boolean hasMailHeaders(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 16_384), StandardCharsets.ISO_8859_1);
        int headers = 0;
        boolean sender = false;
        for (String line : start.split("\r?\n")) {
            if (line.matches("[\\x21-\\x39\\x3B-\\x7E]{1,76}:.*")) {
                headers++;
                sender |= line.matches("(?i)(?:from|received|return-path):.*");
            } else if (line.isEmpty() || !(line.startsWith(" ") || line.startsWith("\t") || line.startsWith("From "))) {
                break;
            }
        }
        return headers >= 3 && sender;
    }

    private static boolean isImage(byte[] bytes, String head) {
        return startsWith(bytes, 0xFF, 0xD8, 0xFF)
                || startsWith(bytes, 0x89, 0x50, 0x4E, 0x47)
                || head.startsWith("GIF8")
                || head.startsWith("BM")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
                || isHeic(head);
    }

    private static boolean isHeic(String head) {
        return head.startsWith("ftyp", 4)
                && head.substring(8, Math.min(12, head.length())).matches("hei[cfsx]|mif1|avif");
    }

    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}

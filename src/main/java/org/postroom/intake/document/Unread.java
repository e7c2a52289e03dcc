package org.postroom.intake.document;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Tells formats that are not opened from each other, so that their senders can be told what to do with them. */
final class Unread {
    private static final Pattern SHORTCUT_TEXT = Pattern.compile("(?is)\\s*(?:\\[(?:InternetShortcut|Desktop"
            + " Entry)\\].*|\\{\\s*\"(?:url|doc_id|resource_id)\"\\s*:\\s*\".*)");
    private static final Pattern SHORTCUT_LIST =
            Pattern.compile("(?s).*<plist\\b.{0,400}?<key>URL</key>\\s*<string>.*");

    private Unread() {}

    /** The format that the first bytes show; {@link Format#OTHER} when none of these. */
    static Format ofBytes(byte[] bytes, String head) {
        if (Format.startsWith(bytes, 0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0) || isShortcut(head)) {
            return Format.SHORTCUT;
        }
        if (Format.startsWith(bytes, 0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D)) {
            return Format.NOTEBOOK;
        }
        if (Format.startsWith(bytes, 0xFF, 0x57, 0x50, 0x43)) {
            return Format.WORD_PERFECT;
        }
        if (Format.startsWith(bytes, 0x01, 0xFE, 0x32, 0x00)) {
            return Format.WORKS;
        }
        boolean packed = head.startsWith("Rar!")
                || Format.startsWith(bytes, 0x37, 0x7A, 0xBC, 0xAF)
                || Format.startsWith(bytes, 0x1F, 0x8B, 0x08);
        return packed ? Format.OTHER_ARCHIVE : Format.OTHER;
    }

    private static boolean isShortcut(String head) {
        boolean binaryList = head.startsWith("bplist0") && head.contains("URL") && head.contains("http");
        return binaryList
                || SHORTCUT_TEXT.matcher(head).matches()
                || SHORTCUT_LIST.matcher(head).matches();
    }

    /** What lies in an Office Open XML package that is no Word document and no workbook. */
    static Format inOfficeOpen(ZipArchive zip) {
        return zip.has("ppt/presentation.xml") ? Format.SLIDES : Format.OTHER;
    }

    /** What lies in a compound file (MS-CFB) that is no Word document, workbook or letter. */
    static Format inCompound(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            return Format.SLIDES;
        }
        if (root.hasEntryCaseInsensitive("Quill")) {
            return Format.PUBLISHER;
        }
        boolean works = root.hasEntryCaseInsensitive("MatOST") || root.hasEntryCaseInsensitive("CONTENTS");
        return works ? Format.WORKS : Format.OTHER;
    }

    static boolean isSpreadsheet(ZipArchive zip) throws IOException {
        return mediaType(zip).contains("opendocument.spreadsheet");
    }

    static boolean isPresentation(ZipArchive zip) throws IOException {
        return mediaType(zip).matches(".*opendocument\\.(?:presentation|graphics).*");
    }

    private static String mediaType(ZipArchive zip) throws IOException {
        return zip.bytes("mimetype").map(PlainText::decode).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}

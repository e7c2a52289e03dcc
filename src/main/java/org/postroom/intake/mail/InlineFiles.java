package org.postroom.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that stand in the text of a letter itself, as programs older than MIME sent them: uuencode (POSIX), yEnc 1.3
 * and BinHex 4.0 (RFC 1741).
 *
 * @param text the text without them, its bytes unchanged
 * @param files the files, in order
 */
record InlineFiles(byte[] text, List<Enclosure> files) {
    private static final Pattern START = Pattern.compile("(?m)^(?:begin [0-7]{3,4} ([^\\r\\n]{1,200})"
            + "|=ybegin [^\\r\\n]{0,200}?name=([^\\r\\n]{1,200})"
            + "|\\(This file must be converted with BinHex[^\\r\\n]{0,40})\\r?$");
    private static final Pattern UU_END = Pattern.compile("(?m)^end\\s*?$");
    private static final Pattern YENC_END = Pattern.compile("(?m)^=yend[^\\r\\n]{0,200}$");
    private static final int MOST_FILES = 100;
    private static final int NO_MORE = -2;

    /** Takes the files out of a part's bytes. */
    static InlineFiles in(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.contains("begin ") && !text.contains("BinHex")) {
            return new InlineFiles(bytes, List.of());
        }
        StringBuilder rest = new StringBuilder();
        List<Enclosure> files = new ArrayList<>();
        Matcher start = START.matcher(text);
        int at = 0;
        for (int looked = 0; looked < MOST_FILES && start.find(at); looked++) {
            int end = file(text, start, files);
            if (end == NO_MORE) {
                break;
            }
            rest.append(text, at, end < 0 ? start.end() : start.start());
            at = end < 0 ? start.end() : end;
        }
        rest.append(text.substring(at));
        return new InlineFiles(rest.toString().getBytes(StandardCharsets.ISO_8859_1), files);
    }

    /** Where the file that starts here ends; -1 when it is none after all, {@link #NO_MORE} when none can follow. */
    private static int file(String text, Matcher start, List<Enclosure> files) {
        if (start.group(1) != null) {
            return ended(text, start, UU_END, start.group(1), files);
        }
        if (start.group(2) != null) {
            return ended(text, start, YENC_END, start.group(2), files);
        }
        int colon = text.indexOf(':', start.end());
        int end = colon < 0 ? -1 : text.indexOf(':', colon + 1);
        if (end < 0) {
            return -1;
        }
        return BinHex.file(text.substring(colon + 1, end))
                        .map(file -> files.add(file))
                        .isPresent()
                ? end + 1
                : -1;
    }

    private static int ended(String text, Matcher start, Pattern ending, String name, List<Enclosure> files) {
        Matcher end = ending.matcher(text);
        if (!end.find(start.end())) {
            return NO_MORE;
        }
        String body = text.substring(start.end(), end.start());
        byte[] bytes = ending == UU_END ? uudecoded(body) : yDecoded(body);
        if (bytes.length == 0) {
            return -1;
        }
        files.add(new Enclosure(PartText.bareName(name), "application/octet-stream", bytes));
        return end.end();
    }

    private static byte[] uudecoded(String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String line : body.split("\r?\n")) {
            if (!line.isEmpty()) {
                uuLine(line, line.charAt(0) - ' ' & 0x3F, out);
            }
        }
        return out.toByteArray();
    }

    private static void uuLine(String line, int length, ByteArrayOutputStream out) {
        int written = 0;
        for (int i = 1; written < length && i < line.length(); i += 4) {
            int bits = 0;
            for (int k = 0; k < 4; k++) {
                int sixth = i + k < line.length() ? line.charAt(i + k) - ' ' & 0x3F : 0;
                bits = bits << 6 | sixth;
            }
            for (int shift = 16; shift >= 0 && written < length; shift -= 8, written++) {
                out.write(bits >> shift);
            }
        }
    }

    private static byte[] yDecoded(String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
        String data = body.startsWith("=ypart") || body.strip().startsWith("=ypart")
                ? body.substring(Math.max(0, body.indexOf('\n', body.indexOf("=ypart"))))
                : body;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c == '=' && i + 1 < data.length()) {
                out.write(data.charAt(++i) - 64 - 42);
            } else if (c != '\r' && c != '\n') {
                out.write(c - 42);
            }
        }
        return out.toByteArray();
    }
}

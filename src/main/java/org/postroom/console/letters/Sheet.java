package org.postroom.console.letters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.LetterText;

/**
 * A letter laid open for reading: always as plain text, never as the HTML it may hold.
 *
 * @param sender the address in From, or null
 * @param headers as they stand in the letter, unfolded
 */
public record Sheet(
        @Nullable String sender, String subject, String text, List<Enclosure> enclosures, List<Header> headers) {
    private static final int MOST_HEADERS = 200;
    private static final int MOST_HEADER_BYTES = 64 * 1024;

    /** A file that came with it, numbered from 1. */
    public record Enclosure(int number, String name, String mediaType, int sizeBytes) {
        /** The size in words, for example {@code 48 kB}. */
        public String size() {
            return sizeBytes < 1_000 ? sizeBytes + " bytes" : (sizeBytes + 500) / 1_000 + " kB";
        }
    }

    /** One header field (RFC 5322 §2.2). */
    public record Header(String name, String value) {}

    /** Opens the letter in these bytes. */
    static Sheet of(byte[] raw) {
        LetterText text = LetterText.of(raw);
        List<Enclosure> enclosures = new ArrayList<>();
        for (LetterText.File file : text.enclosures()) {
            enclosures.add(new Enclosure(enclosures.size() + 1, file.name(), file.mediaType(), file.bytes().length));
        }
        return new Sheet(text.sender(), text.subject(), text.body(), enclosures, headers(raw));
    }

    private static List<Header> headers(byte[] raw) {
        String head = new String(raw, 0, Math.min(raw.length, MOST_HEADER_BYTES), StandardCharsets.UTF_8);
        List<Header> headers = new ArrayList<>();
        for (String line : unfolded(head)) {
            int colon = line.indexOf(':');
            if (colon > 0 && headers.size() < MOST_HEADERS) {
                headers.add(new Header(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return headers;
    }

    /** The lines before the first empty one, continuation lines joined (RFC 5322 §2.2.3). */
    private static List<String> unfolded(String head) {
        List<String> lines = new ArrayList<>();
        for (String line : head.split("\r?\n", -1)) {
            if (line.isEmpty()) {
                break;
            }
            boolean continues = Character.isWhitespace(line.charAt(0)) && !lines.isEmpty();
            if (continues) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line.strip());
            } else {
                lines.add(line);
            }
        }
        return lines;
    }
}

package org.postroom.console.letters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postroom.console.Answer;
import org.postroom.letter.LetterText;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files handed out for saving: never opened by the browser, whatever they claim to be. */
public final class Download {
    private static final int MOST_NAME_CHARACTERS = 100;

    private Download() {}

    /** A file under its own name, cleaned (RFC 6266 §4.3). */
    public static ResponseEntity<byte[]> of(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(clean(name), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(bytes);
    }

    /** The enclosure of that number, from 1, of the letter in {@code raw}. */
    static ResponseEntity<byte[]> enclosure(byte[] raw, int number) {
        List<LetterText.File> files = LetterText.of(raw).enclosures();
        if (number < 1 || number > files.size()) {
            throw Answer.missing("The letter has no enclosure of that number.");
        }
        LetterText.File file = files.get(number - 1);
        return of(file.name(), file.bytes());
    }

    private static String clean(String name) {
        String kept = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"\\\\/:*?<>|]", "_").strip();
        String shortened =
                kept.length() > MOST_NAME_CHARACTERS ? kept.substring(kept.length() - MOST_NAME_CHARACTERS) : kept;
        return shortened.isEmpty() ? "unnamed" : shortened;
    }
}

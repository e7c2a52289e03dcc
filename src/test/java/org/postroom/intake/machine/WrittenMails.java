package org.postroom.intake.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The mails of {@code src/test/resources/machines}, made whole from their short form. */
public final class WrittenMails {
    private static final String OURS =
            "To: info@postroom.example\r\nDate: Mon, 23 Nov 2026 10:15:00 +0000\r\nMIME-Version: 1.0\r\n";

    private WrittenMails() {}

    /**
     * One mail.
     *
     * @param name where it stands and what it is called
     * @param label what it is: a fate, a kind, or PERSON
     * @param day the day of return that it tells, "unclear" or "none"; empty where that is not asked
     */
    public record Mail(String name, String label, String day, byte[] bytes) {}

    /** What mail servers reported. */
    public static List<Mail> reports() {
        return Stream.of("reports.txt", "reports-2.txt")
                .flatMap(file -> blocks(file).stream())
                .toList();
    }

    /** What other programs wrote. */
    public static List<Mail> automatic() {
        return blocks("automatic.txt");
    }

    static List<Mail> people() {
        List<Mail> mails = new ArrayList<>();
        for (String file : List.of("people-1.txt", "people-2.txt", "people-3.txt")) {
            text(file)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String extra = line.startsWith("{") ? line.substring(1, line.indexOf('}')) + "\r\n" : "";
                        String rest = line.substring(extra.isEmpty() ? 0 : line.indexOf('}') + 1)
                                .strip();
                        int bar = rest.indexOf(" | ");
                        String raw = "From: Ann Writer <ann@practice.example>\r\n" + extra + "Subject: "
                                + rest.substring(0, bar)
                                + "\r\n" + OURS + "Content-Type: text/plain; charset=utf-8\r\n\r\nDear all,\r\n\r\n"
                                + rest.substring(bar + 3).replace("//", "\r\n") + "\r\n\r\nKind regards\r\nAnn\r\n";
                        mails.add(new Mail(file + ": " + line, "PERSON", "", raw.getBytes(StandardCharsets.UTF_8)));
                    });
        }
        return mails;
    }

    private static List<Mail> blocks(String file) {
        return Stream.of(text(file).split("(?m)^=== "))
                .skip(1)
                .map(block -> mail(file, block))
                .toList();
    }

    private static Mail mail(String file, String block) {
        String title = block.substring(0, block.indexOf('\n'));
        String[] parts = title.split(" \\| ");
        String raw = block.substring(block.indexOf('\n') + 1);
        String whole = raw.contains("\n[report]\n") || raw.contains("\n[status]\n") || raw.contains("\n[receipt]\n")
                ? report(raw)
                : plain(raw);
        return new Mail(
                file + ": " + title,
                title.substring(0, title.indexOf(' ')),
                parts.length > 1 ? parts[1] : "",
                whole.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(String raw) {
        String[] halves = raw.split("\n\n", 2);
        String type = halves[0].contains("Content-Type:") ? "" : "Content-Type: text/plain; charset=utf-8\n";
        return halves[0] + "\n" + OURS + type + "\n" + halves[1];
    }

    /** RFC 3462: words, fields, and the headers of what was sent. */
    private static String report(String raw) {
        String[] parts = raw.split("\n\\[(report|receipt|status)]\n");
        boolean receipt = raw.contains("\n[receipt]\n");
        String type = receipt ? "disposition-notification" : "delivery-status";
        return parts[0] + "\n" + OURS + "Content-Type: multipart/report; report-type=" + type
                + "; boundary=\"part\"\n\n--part\nContent-Type: text/plain; charset=utf-8\n\n" + parts[1]
                + "\n--part\nContent-Type: message/" + type + "\n\n"
                + (receipt ? "" : "Reporting-MTA: dns; mx.surgerymail.example\n\n") + parts[2]
                + "\n"
                + "--part\n"
                + "Content-Type: text/rfc822-headers\n\n"
                + "Message-ID: <returned@postroom.example>\n"
                + "Subject: Ours\n\n"
                + "--part--\n";
    }

    private static String text(String file) {
        try (InputStream in = WrittenMails.class.getResourceAsStream("/machines/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static boolean isOneOf(String label, Enum<?>[] values) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(label));
    }
}

package org.postroom.hostile;

import static org.postroom.hostile.HostileKind.letter;

import java.util.List;

/** Letters whose headers are megabytes long or hundreds of thousands (RFC 5322 §2.2, RFC 2047). */
final class HostileHeaders {
    private static final String BODY = "\r\n" + HostileLetter.answer();

    private HostileHeaders() {}

    static List<HostileKind> kinds() {
        return List.of(
                letter(
                        "a header line of five megabytes",
                        random -> Wire.bytes("X-Long: " + "a ".repeat(2_500_000) + "\r\n" + BODY)),
                letter(
                        "a folded header of five megabytes",
                        random -> Wire.bytes("X-Folded: x" + "\r\n x".repeat(1_200_000) + "\r\n" + BODY)),
                letter("a hundred thousand headers", random -> Wire.bytes("X-Many: x\r\n".repeat(100_000) + BODY)),
                letter("a hundred thousand names of headers", random -> {
                    StringBuilder headers = new StringBuilder();
                    for (int i = 0; i < 100_000; i++) {
                        headers.append("X-").append(random.nextInt()).append(": x\r\n");
                    }
                    return Wire.bytes(headers + BODY);
                }),
                letter("encoded words in encoded words", random -> Wire.bytes("Comments: " + word() + "\r\n" + BODY)),
                letter(
                        "a subject of ten thousand encoded words",
                        random -> Wire.bytes("Subject: " + "=?utf-8?B?QUJD?= ".repeat(20_000) + "\r\n" + BODY)),
                letter(
                        "a hundred thousand receivers",
                        random -> Wire.bytes("Cc: " + "a <a@b.example>, ".repeat(100_000) + "\r\n" + BODY)),
                letter(
                        "receivers in brackets in brackets",
                        random -> Wire.bytes("Cc: " + "<(\"".repeat(200_000) + "\r\nReply-To: " + "(".repeat(500_000)
                                + "\r\n" + BODY)),
                letter(
                        "references of a megabyte",
                        random -> Wire.bytes(
                                "References: " + "<a@b> ".repeat(100_000) + "<".repeat(500_000) + "\r\n" + BODY)),
                letter(
                        "dates that are none",
                        random -> Wire.bytes("Date: " + "9".repeat(500_000) + "\r\nReceived: "
                                + "from a by b; ".repeat(50_000) + "\r\n" + BODY)),
                letter(
                        "a content type of parameters without end",
                        random -> Wire.bytes("Content-Type: text/plain" + "; a=b".repeat(200_000) + "\r\n" + BODY)));
    }

    private static String word() {
        String word = "core";
        for (int i = 0; i < 14; i++) {
            String coded = java.util.Base64.getEncoder().encodeToString(Wire.bytes(word));
            word = "=?us-ascii?B?" + coded + "?=";
        }
        return word;
    }
}

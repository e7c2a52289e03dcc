package org.postroom.hostile;

import static org.postroom.casebook.Submission.ProblemCode.TOO_LARGE;
import static org.postroom.hostile.HostileKind.letter;
import static org.postroom.hostile.HostileKind.refusedLetter;

import java.util.List;
import java.util.Random;

/** Letters whose parts are too many, too deep, or never end (RFC 2045 to 2047). */
final class HostileMails {
    private static final String PLAIN = "Content-Type: text/plain\r\n\r\n" + HostileLetter.answer();
    private static final String MIXED = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"";

    private HostileMails() {}

    static List<HostileKind> kinds() {
        return List.of(
                refusedLetter("a letter of a hundred thousand parts", TOO_LARGE, random -> parts(100_000, "x")),
                refusedLetter("a letter of two thousand parts", TOO_LARGE, random -> parts(2000, "x\r\n".repeat(300)))
                        .silent(),
                refusedLetter("parts in parts, a thousand deep", TOO_LARGE, random -> deepParts(1000)),
                refusedLetter("letters in letters, a thousand deep", TOO_LARGE, random -> deepLetters(1000)),
                letter(
                        "ten letters in each of ten letters",
                        random -> mixed(PLAIN, "Content-Type: message/rfc822\r\n\r\n" + wide(3))),
                letter("base64 without an end", random -> mixed(PLAIN, file("base64") + "QUJD".repeat(5_000_000))),
                letter("base64 of noise", random -> mixed(PLAIN, file("base64") + noise(random))),
                letter(
                        "quoted-printable of nothing but signs",
                        random -> mixed(PLAIN, file("quoted-printable") + "=".repeat(3_000_000))),
                letter(
                        "uuencode that never ends",
                        random -> mixed(
                                PLAIN, file("x-uuencode") + "begin 644 form.docx\r\n" + "M!!!\r\n".repeat(300_000))),
                letter(
                        "an encoding that nobody knows",
                        random -> mixed(
                                "Content-Type: text/plain; charset=x-no-such-charset-" + random.nextInt() + "\r\n\r\n"
                                        + HostileLetter.answer(),
                                file("x-none-" + random.nextInt()) + "nothing")),
                letter(
                        "character sets that cannot be",
                        random -> mixed(
                                PLAIN,
                                "Content-Type: text/plain; charset=\"" + "a".repeat(100_000) + "\"\r\n\r\nx",
                                "Content-Type: text/plain; charset=\"../../etc/passwd\"\r\n\r\nx",
                                "Content-Type: text/plain; charset=x-COMPOUND_TEXT\r\n\r\n\033%/1\377\377",
                                "Content-Type: text/plain; charset=ISO-2022-CN-EXT\r\n\r\n\033$)A\16" + noise(random))),
                letter(
                        "a boundary of seventy thousand characters",
                        random -> Wire.bytes(MIXED + "b".repeat(70_000) + "\"\r\n\r\n--" + "b".repeat(70_000) + "\r\n"
                                + PLAIN + "\r\n--" + "b".repeat(70_000) + "--\r\n")),
                letter(
                        "a boundary of half a megabyte",
                        random -> Wire.bytes(MIXED + "b".repeat(500_000) + "\"\r\n\r\n" + PLAIN
                                + "--b\r\n".repeat(9_000) + "-x\r\n".repeat(100_000))),
                letter(
                        "boundaries that begin each other",
                        random -> Wire.bytes(MIXED + "a\"\r\n\r\n--a\r\n" + PLAIN
                                + "\r\n--a\r\nContent-Type: multipart/mixed; boundary=\"aa\"\r\n\r\n"
                                + "--aa\r\n\r\nx\r\n--aa--\r\n".repeat(200)
                                + "--a--\r\n")),
                letter(
                                "a letter of nearly boundaries",
                                random -> Wire.bytes(MIXED + "-".repeat(69) + "\"\r\n\r\n" + "-".repeat(71) + "\r\n"
                                        + PLAIN + ("-".repeat(70) + "x\r\n").repeat(40_000) + "-".repeat(73) + "\r\n"))
                        .silent(),
                letter("a file name in a hundred thousand pieces", random -> mixed(PLAIN, pieces(50_000))),
                letter(
                        "parts of a letter that lies elsewhere",
                        random -> mixed(
                                PLAIN,
                                "Content-Type: message/external-body; access-type=local-file;"
                                        + " name=\"/etc/passwd\"\r\n\r\n\r\n",
                                "Content-Type: message/partial; id=\"a\"; number=1; total=2147483647\r\n\r\nx")));
    }

    static byte[] mixed(String... parts) {
        StringBuilder letter = new StringBuilder(MIXED + "=b\"\r\n\r\n");
        for (String part : parts) {
            letter.append("--=b\r\n").append(part).append("\r\n");
        }
        return Wire.bytes(letter + "--=b--\r\n");
    }

    private static String file(String encoding) {
        return "Content-Type: application/octet-stream; name=\"form.bin\"\r\nContent-Transfer-Encoding: " + encoding
                + "\r\n\r\n";
    }

    private static String noise(Random random) {
        return new String(Wire.random(random, 200_000), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static byte[] parts(int count, String text) {
        return Wire.bytes(
                MIXED + "b\"\r\n\r\n--b\r\n" + PLAIN + ("--b\r\n\r\n" + text + "\r\n").repeat(count) + "--b--\r\n");
    }

    private static byte[] deepParts(int levels) {
        StringBuilder letter = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < levels; i++) {
            letter.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(i)
                    .append("x\"\r\n\r\n--b")
                    .append(i)
                    .append("x\r\n");
        }
        return Wire.bytes(letter + PLAIN);
    }

    private static byte[] deepLetters(int levels) {
        return Wire.bytes("MIME-Version: 1.0\r\n"
                + "Content-Type: message/rfc822\r\n\r\nSubject: within\r\nMIME-Version: 1.0\r\n".repeat(levels)
                + PLAIN);
    }

    private static String wide(int levels) {
        if (levels == 0) {
            return "Subject: innermost\r\n\r\nNo answer.\r\n";
        }
        String boundary = "=w" + levels;
        String inner = "--" + boundary + "\r\nContent-Type: message/rfc822\r\n\r\n" + wide(levels - 1) + "\r\n";
        return "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n"
                + inner.repeat(10) + "--" + boundary + "--\r\n";
    }

    private static String pieces(int count) {
        StringBuilder header = new StringBuilder("Content-Type: application/octet-stream");
        for (int i = 0; i < count; i++) {
            header.append(";\r\n name*").append(i).append("*=%41");
        }
        return header + "\r\n\r\nx";
    }
}

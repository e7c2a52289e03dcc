package org.postroom.hostile;

import static org.postroom.hostile.HostileKind.endured;
import static org.postroom.hostile.HostileKind.letter;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;

/** Texts aimed at whatever searches them: each is a few characters, many times over. */
final class HostileWords {
    private static final int LINE_CHARS = 4_000_000;

    private HostileWords() {}

    static List<HostileKind> kinds() {
        return List.of(
                endured("four megabytes of single letters on one line", "form.txt", random -> line("a ")),
                endured("four megabytes of spaces on one line", "form.txt", random -> line(" ", "x")),
                endured("four megabytes of dots", "form.txt", random -> line(".")),
                endured("four megabytes of one word", "form.txt", random -> line("a")),
                endured(
                        "a line of boxes",
                        "form.txt",
                        random -> utf8("☐ yes ☐ no ".repeat(60_000) + "\n" + declarations())),
                endured("a line of references", "form.txt", random -> line("4.2 ")),
                endured("a line of addresses that never end", "form.txt", random -> line("a@a.")),
                endured("a line of numbers", "form.txt", random -> line("0 ")),
                endured("twenty thousand short lines", "form.txt", random -> lines("a: b", 20_000)),
                endured(
                        "twenty thousand referees",
                        "form.txt",
                        random -> lines(
                                "SECTION D: REFERENCES\nReferee 1\nName: A B\nEmail: a@b.example\nStatement:", 4000)),
                endured("every prompt of the form five hundred times", "form.txt", random -> prompts(500)),
                endured("every prompt cut in the middle", "form.txt", random -> halfPrompts(300)),
                endured("twenty thousand points without prompts", "form.txt", random -> points(20_000, random)),
                endured(
                        "lines that end in hyphens",
                        "form.txt",
                        random ->
                                lines("1.1\nsome-what hyphen-ated line that goes on over the page and is bro-", 9000)),
                endured(
                        "many words that look like a reference",
                        "reference.txt",
                        random -> lines(
                                "To whom it may concern\n"
                                        + "Reference for\n"
                                        + "Yours sincerely\n"
                                        + "I have known and worked with and",
                                5000)),
                letter(
                        "a body of quoted quotes",
                        random -> body(">".repeat(2_000_000) + "\n" + "> ".repeat(1_000_000))),
                letter("a body of one line of four megabytes", random -> body("4.1 " + "a a a ".repeat(660_000))),
                letter("a body of ruled lines", random -> body("-".repeat(1_000_000) + "\n" + "_ ".repeat(500_000))),
                letter(
                        "a body of farewells",
                        random -> body("kind regards ".repeat(200_000) + "\nOn " + "wrote wrote:".repeat(100_000))),
                letter(
                                "a body that is flowed without an end",
                                random -> Wire.bytes("Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n"
                                        + HostileLetter.answer() + "\r\nmore \r\n".repeat(300_000)))
                        .silent(),
                letter("a body of blanks and tabs", random -> body(" \t".repeat(2_000_000))));
    }

    private static byte[] line(String unit) {
        return line(unit, "");
    }

    private static byte[] line(String unit, String end) {
        return utf8("1.1\n" + unit.repeat(LINE_CHARS / unit.length()) + end + "\n2.1\nNo answer.\n");
    }

    private static byte[] lines(String lines, int times) {
        return utf8((lines + "\n").repeat(times));
    }

    private static byte[] body(String text) {
        return Wire.bytes("\r\n" + HostileLetter.answer() + "\r\n4.3\r\n" + text + "\r\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String declarations() {
        return "DECLARATIONS\n" + "I have been in my role for two years ☐ ☒ Yes No\n".repeat(5000);
    }

    private static byte[] prompts(int times) {
        Framework framework = FrameworkFile.embedded();
        return lines(
                framework.points().stream()
                        .map(point -> point.ref() + " " + point.prompt() + "\nNo answer.")
                        .collect(Collectors.joining("\n")),
                times);
    }

    private static byte[] halfPrompts(int times) {
        Framework framework = FrameworkFile.embedded();
        return lines(
                framework.points().stream()
                        .map(point -> point.prompt().substring(0, point.prompt().length() / 2) + "\nx")
                        .collect(Collectors.joining("\n")),
                times);
    }

    private static byte[] points(int count, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(1 + random.nextInt(10))
                    .append('.')
                    .append(1 + random.nextInt(4))
                    .append('\n');
        }
        return utf8(text.toString());
    }
}

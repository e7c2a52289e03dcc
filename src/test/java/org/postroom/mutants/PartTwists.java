package org.postroom.mutants;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with parts: boundaries, depth, and parts of other mails. */
final class PartTwists {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\"\\s;]+)\"?");
    private static final List<String> ODD_BOUNDARIES =
            List.of("", "-", "--", "(.*)+", "a".repeat(2_000), " ", "\"", "x;y", "\\Q", "=?utf-8?Q?x?=");

    static final List<Twist> ALL = List.of(
            new Twist("a boundary not told", (mail, dice) -> BOUNDARY.matcher(mail)
                    .replaceFirst("")),
            new Twist("another boundary told", (mail, dice) -> BOUNDARY.matcher(mail)
                    .replaceFirst(Matcher.quoteReplacement("boundary=\"" + dice.of(ODD_BOUNDARIES) + "\""))),
            new Twist(
                    "a boundary doubled",
                    (mail, dice) ->
                            mail.replace("--" + boundary(mail), "--" + boundary(mail) + "\r\n--" + boundary(mail))),
            new Twist("boundaries lost", (mail, dice) -> lastLost(mail, dice)),
            new Twist(
                    "closed too early",
                    (mail, dice) -> mail.replaceFirst(
                            "(?m)^--" + Pattern.quote(boundary(mail)),
                            Matcher.quoteReplacement("--" + boundary(mail) + "--"))),
            new Twist("never closed", (mail, dice) -> mail.replace("--" + boundary(mail) + "--", "")),
            new Twist(
                    "one boundary for all",
                    (mail, dice) -> mail.replaceAll(
                            "(?i)boundary=\"?[^\"\\s;]+\"?",
                            Matcher.quoteReplacement("boundary=\"" + boundary(mail) + "\""))),
            new Twist("deep in parts", (mail, dice) -> inParts(mail, dice.size(512))),
            new Twist("deep in letters", (mail, dice) -> inLetters(mail, dice.size(512))),
            new Twist("deep in HTML", PartTwists::inHtml),
            new Twist("very many parts", PartTwists::manyParts),
            new Twist("a part of another mail", (mail, dice) -> beside(mail, part(dice.other(), dice))),
            new Twist(
                    "a whole other mail",
                    (mail, dice) -> beside(mail, "Content-Type: message/rfc822\r\n\r\n" + dice.other())),
            new Twist("another mail behind", (mail, dice) -> mail + "\r\n" + dice.other()),
            new Twist(
                    "a mail in its own body",
                    (mail, dice) -> Halves.of(mail).withBody(mail).joined()));

    private PartTwists() {}

    private static String boundary(String mail) {
        Matcher found = BOUNDARY.matcher(mail);
        return found.find() ? found.group(1) : "none of this mail";
    }

    private static String lastLost(String mail, Dice dice) {
        String line = "--" + boundary(mail);
        int at = mail.indexOf(line, dice.upTo(mail.length()));
        return at < 0 ? mail : mail.substring(0, at) + mail.substring(at + line.length());
    }

    private static String inParts(String mail, int depth) {
        StringBuilder deep = new StringBuilder();
        Halves halves = Halves.of(mail);
        String inner = "Content-Type: " + halves.value("Content-Type") + "\r\n\r\n" + halves.body();
        for (int level = 0; level < depth; level++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\r\n\r\n--b")
                    .append(level)
                    .append("\r\n");
        }
        deep.append(inner);
        for (int level = depth; level-- > 0; ) {
            deep.append("\r\n--b").append(level).append("--\r\n");
        }
        return "From: deep@parts.example\r\n" + deep;
    }

    private static String inLetters(String mail, int depth) {
        return "Subject: deep\r\nContent-Type: message/rfc822\r\n\r\n".repeat(depth) + mail;
    }

    private static String inHtml(String mail, Dice dice) {
        String tag = dice.of(List.of("div", "table><tr><td", "blockquote", "b", "ul><li", "a href=x", "font", "svg"));
        String closing = dice.upTo(1) == 0 ? "" : "</" + tag.replaceAll("[ >].*", "") + ">";
        int depth = dice.size(16_384);
        return Halves.of(mail)
                .with("Content-Type", "text/html; charset=utf-8")
                .without("Content-Transfer-Encoding")
                .withBody(("<" + tag + ">").repeat(depth) + Halves.of(mail).body() + closing.repeat(depth))
                .joined();
    }

    private static String manyParts(String mail, Dice dice) {
        Halves halves = Halves.of(mail);
        String part = "--m\r\nContent-Type: " + dice.of(List.of("text/plain", "text/html", "image/png; name=a.png"))
                + "\r\n\r\n"
                + halves.body().substring(0, Math.min(80, halves.body().length())) + "\r\n";
        return halves.with("Content-Type", "multipart/mixed; boundary=m")
                .withBody(part.repeat(dice.size(4_096)) + "--m--\r\n")
                .joined();
    }

    /** Any part of a mail, with its headers; the whole body when it has no parts. */
    private static String part(String mail, Dice dice) {
        String[] parts = mail.split("(?m)^--" + Pattern.quote(boundary(mail)) + "\r?\n");
        return parts.length < 2 ? "\r\n" + Halves.of(mail).body() : parts[1 + dice.upTo(parts.length - 2)];
    }

    /** The mail with one part more. */
    private static String beside(String mail, String part) {
        Halves halves = Halves.of(mail);
        String own = "Content-Type: " + halves.value("Content-Type") + "\r\nContent-Transfer-Encoding: "
                + halves.value("Content-Transfer-Encoding") + "\r\n\r\n" + halves.body();
        return halves.with("Content-Type", "multipart/mixed; boundary=\"two parts\"")
                .without("Content-Transfer-Encoding")
                .withBody("--two parts\r\n" + own + "\r\n--two parts\r\n" + part + "\r\n--two parts--\r\n")
                .joined();
    }
}

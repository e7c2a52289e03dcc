package org.postroom.mutants;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail that says of its parts what they are not: types, charsets, encodings and names. */
final class TypeTwists {
    private static final List<String> CHARSETS = List.of(
            "",
            "x-unknown",
            "utf-7",
            "utf-16",
            "utf-32",
            "iso-2022-kr",
            "iso-2022-jp",
            "hz-gb-2312",
            "ibm037",
            "x-user-defined",
            "\"utf-8",
            "'us-ascii'",
            "utf-8; charset=koi8-r",
            "../../etc",
            "a".repeat(5_000),
            "UTF8MB4");
    private static final List<String> ENCODINGS = List.of(
            "base64",
            "quoted-printable",
            "x-uuencode",
            "binary",
            "8bit",
            "7bit",
            "x-gzip64",
            "",
            "base64; x=y",
            "BASE64 ",
            "mac-binhex40");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "text/html",
            "multipart/mixed",
            "multipart/alternative; boundary=",
            "multipart/report;" + " report-type=delivery-status; boundary=x",
            "multipart/signed; boundary=x",
            "multipart/encrypted; boundary=x",
            "message/rfc822",
            "message/partial; id=a; number=1; total=999",
            "message/external-body; access-type=local-file; name=/etc/passwd",
            "message/delivery-status",
            "message/global",
            "message/feedback-report",
            "application/ms-tnef",
            "application/pkcs7-mime",
            "application/pdf",
            "application/msword",
            "application/zip",
            "application/octet-stream; name=x.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/rtf",
            "application/vnd.oasis.opendocument.text",
            "text/calendar",
            "text/rtf",
            "image/png",
            "application/mac-binhex40",
            "text/rfc822-headers",
            "x",
            "/",
            ";;;",
            "text/plain; format=flowed; delsp=yes");
    private static final List<String> NAMES = List.of(
            "../../../x.docx",
            "form.pdf",
            "form.doc",
            "a".repeat(3_000) + ".docx",
            "winmail.dat",
            "\0.pdf",
            "=?utf-8?B?Zm9ybQ==?=.docx",
            "con",
            ".",
            "x.zip",
            "x.eml",
            "x.msg",
            "x\r\n y.odt");

    static final List<Twist> ALL = List.of(
            new Twist(
                    "a wrong charset",
                    (mail, dice) ->
                            replaceOne(mail, dice, "(?i)charset=\"?[^\\s\";]*", "charset=" + dice.of(CHARSETS))),
            new Twist(
                    "a wrong encoding",
                    (mail, dice) -> replaceOne(
                            mail,
                            dice,
                            "(?i)Content-Transfer-Encoding:[^\\r\\n]*",
                            "Content-Transfer-Encoding: " + dice.of(ENCODINGS))),
            new Twist(
                    "a wrong type",
                    (mail, dice) ->
                            replaceOne(mail, dice, "(?i)Content-Type:\\s*[^\\s;]*", "Content-Type: " + dice.of(TYPES))),
            new Twist("the whole of a wrong type", (mail, dice) -> Halves.of(mail)
                    .with("Content-Type", dice.of(TYPES))
                    .joined()),
            new Twist("the whole in a wrong encoding", (mail, dice) -> Halves.of(mail)
                    .with("Content-Transfer-Encoding", dice.of(ENCODINGS))
                    .joined()),
            new Twist("the whole in a wrong charset", (mail, dice) -> Halves.of(mail)
                    .with(
                            "Content-Type",
                            "text/" + dice.of(List.of("plain", "html")) + "; charset=" + dice.of(CHARSETS))
                    .joined()),
            new Twist(
                    "a wrong file name",
                    (mail, dice) -> replaceOne(
                            mail, dice, "(?i)name\\*?\\d?\\*?=\"?[^\\s\";]*", "name=\"" + dice.of(NAMES) + "\"")),
            new Twist("the whole a file", (mail, dice) -> Halves.of(mail)
                    .with("Content-Disposition", "attachment; filename=\"" + dice.of(NAMES) + "\"")
                    .joined()),
            new Twist("base64 broken", TypeTwists::brokenBase64));

    private TypeTwists() {}

    private static String replaceOne(String mail, Dice dice, String pattern, String replacement) {
        List<int[]> places = Pattern.compile(pattern)
                .matcher(mail)
                .results()
                .map(found -> new int[] {found.start(), found.end()})
                .toList();
        if (places.isEmpty()) {
            return mail;
        }
        int[] place = dice.of(places);
        return mail.substring(0, place[0]) + replacement + mail.substring(place[1]);
    }

    private static String brokenBase64(String mail, Dice dice) {
        Matcher lines = Pattern.compile("(?m)^[A-Za-z0-9+/]{40,}={0,2}\\r?$").matcher(mail);
        return lines.replaceAll(line -> Matcher.quoteReplacement(
                dice.upTo(9) > 0
                        ? line.group()
                        : switch (dice.upTo(4)) {
                            case 0 -> line.group().substring(1);
                            case 1 -> "=" + line.group();
                            case 2 -> line.group().replace('A', '\u00e9');
                            case 3 -> "";
                            default -> line.group() + "\r\n==\r\n!";
                        }));
    }
}

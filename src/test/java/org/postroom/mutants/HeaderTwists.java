package org.postroom.mutants;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is wrong with headers: too many, too few, too large, in pieces, or another mail's. */
final class HeaderTwists {
    private static final List<String> NAMES = List.of(
            "From",
            "To",
            "Cc",
            "Subject",
            "Date",
            "Message-ID",
            "References",
            "In-Reply-To",
            "Reply-To",
            "Return-Path",
            "Received",
            "Sender",
            "Delivered-To",
            "Authentication-Results",
            "Auto-Submitted",
            "MIME-Version",
            "X-Failed-Recipients",
            "Precedence",
            "Content-Disposition",
            "Content-ID",
            "Content-Transfer-Encoding");
    private static final List<IntFunction<String>> ODD = List.of(
            size -> "",
            size -> "a".repeat(size),
            size -> "(".repeat(size),
            size -> "(x ".repeat(size / 8) + ")".repeat(size / 8),
            size -> "\"" + "\\".repeat(size),
            size -> "<".repeat(size) + "a@b.example",
            size -> "a".repeat(70) + "\r\n " + "b\r\n ".repeat(size / 4),
            size -> many(size, at -> "n" + at + "@many.example, "),
            size -> many(size, at -> "<" + at + "@many.example>\r\n "),
            size -> many(size, at -> "=?utf-8?B?" + "w6k=".repeat(at % 4) + "?= "),
            size -> "=?iso-2022-jp?B?" + "GyRC".repeat(size / 8) + "?=",
            size -> "=?unknown-8bit?Q?" + "=ZZ".repeat(size / 8),
            size -> "group: " + "a@b.example;".repeat(size / 16),
            size -> "Thu, 99 Foo 20xx 99:99:99 +9999",
            size -> "\u00e9\0\u0001\u007f\u00ff ".repeat(size / 16 + 1),
            size -> "<" + "a".repeat(size) + "@" + "b.".repeat(size / 4) + "example>",
            size -> "x; a*0*=utf-8''%; a*1=" + "%41".repeat(size / 8) + "; a*999999999999=y");

    static final List<Twist> ALL = List.of(
            new Twist(
                    "a header doubled",
                    (mail, dice) -> oneField(mail, dice, (fields, at) -> fields.add(at, fields.get(at)))),
            new Twist("a header lost", (mail, dice) -> oneField(mail, dice, List::remove)),
            new Twist(
                    "a header last",
                    (mail, dice) -> oneField(mail, dice, (fields, at) -> fields.add(fields.remove((int) at)))),
            new Twist(
                    "a header without its colon",
                    (mail, dice) -> oneField(
                            mail,
                            dice,
                            (fields, at) -> fields.set(at, fields.get(at).replace(':', ' ')))),
            new Twist(
                    "a header folded at every letter",
                    (mail, dice) -> oneField(
                            mail,
                            dice,
                            (fields, at) ->
                                    fields.set(at, fields.get(at).replaceAll("(?<=[^:\r\n])(?=[^\r\n])", "\r\n ")))),
            new Twist(
                    "a header in capitals",
                    (mail, dice) -> oneField(
                            mail,
                            dice,
                            (fields, at) -> fields.set(at, fields.get(at).toUpperCase(java.util.Locale.ROOT)))),
            new Twist("an odd header", HeaderTwists::odd),
            new Twist("an odd header beside", (mail, dice) -> {
                Halves halves = Halves.of(mail);
                halves.fields().add(0, dice.of(NAMES) + ": " + dice.of(ODD).apply(dice.size(65_536)) + "\r\n");
                return halves.joined();
            }),
            new Twist(
                    "another mail's header",
                    (mail, dice) -> oneField(
                            mail,
                            dice,
                            (fields, at) -> fields.set(
                                    at, dice.of(Halves.of(dice.other()).fields())))),
            new Twist("another mail's headers", (mail, dice) -> Halves.of(dice.other())
                    .withBody(Halves.of(mail).body())
                    .joined()),
            new Twist("no headers", (mail, dice) -> Halves.of(mail).body()),
            new Twist("headers twice", (mail, dice) -> {
                Halves halves = Halves.of(mail);
                return halves.withBody(mail).joined();
            }),
            new Twist(
                    "very many headers",
                    (mail, dice) -> IntStream.range(0, dice.size(20_000))
                                    .mapToObj(at -> "X-Many-" + at + ": " + at + "\r\n")
                                    .collect(Collectors.joining())
                            + mail));

    private HeaderTwists() {}

    private interface Deed {
        void to(List<String> fields, int at);
    }

    private static String many(int size, IntFunction<String> one) {
        return IntStream.range(0, size / 20 + 1).mapToObj(one).collect(Collectors.joining());
    }

    private static String oneField(String mail, Dice dice, Deed deed) {
        Halves halves = Halves.of(mail);
        if (!halves.fields().isEmpty()) {
            deed.to(halves.fields(), dice.upTo(halves.fields().size() - 1));
        }
        return halves.joined();
    }

    private static String odd(String mail, Dice dice) {
        return Halves.of(mail)
                .with(dice.of(NAMES), dice.of(ODD).apply(dice.size(262_144)))
                .joined();
    }
}

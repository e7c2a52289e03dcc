package org.postroom.mutants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What relays and mail programs do to lines. */
final class LineTwists {
    static final List<Twist> ALL = List.of(
            new Twist(
                    "lines doubled",
                    (mail, dice) -> eachOfSome(mail, dice, (lines, at) -> lines.add(at, lines.get(at)))),
            new Twist("lines lost", (mail, dice) -> eachOfSome(mail, dice, (lines, at) -> lines.set(at, ""))),
            new Twist(
                    "lines misplaced",
                    (mail, dice) -> eachOfSome(
                            mail, dice, (lines, at) -> lines.add(dice.upTo(lines.size() - 1), lines.get(at)))),
            new Twist(
                    "lines folded",
                    (mail, dice) -> eachOfSome(mail, dice, (lines, at) -> lines.set(at, " " + lines.get(at)))),
            new Twist(
                    "lines quoted",
                    (mail, dice) -> eachOfSome(mail, dice, (lines, at) -> lines.set(at, "> " + lines.get(at)))),
            new Twist("lines of another mail", LineTwists::ofAnother),
            new Twist("empty lines", (mail, dice) -> eachOfSome(mail, dice, (lines, at) -> lines.add(at, "\r\n"))),
            new Twist("a very long line", LineTwists::longLine),
            new Twist("only LF", (mail, dice) -> mail.replace("\r\n", "\n")),
            new Twist("only CR", (mail, dice) -> mail.replace("\r\n", "\n").replace('\n', '\r')),
            new Twist("CR CR LF", (mail, dice) -> mail.replace("\r\n", "\n").replace("\n", "\r\r\n")),
            new Twist("no line ends", (mail, dice) -> mail.replace("\r", "").replace('\n', ' ')));

    private LineTwists() {}

    private interface Deed {
        void to(List<String> lines, int at);
    }

    private static String eachOfSome(String mail, Dice dice, Deed deed) {
        List<String> lines = new ArrayList<>(Arrays.asList(mail.split("(?<=\n)")));
        for (int left = dice.size(64); left > 0; left--) {
            deed.to(lines, dice.upTo(lines.size() - 1));
        }
        return String.join("", lines);
    }

    private static String ofAnother(String mail, Dice dice) {
        List<String> others = List.of(dice.other().split("(?<=\n)"));
        return eachOfSome(mail, dice, (lines, at) -> lines.add(at, dice.of(others)));
    }

    private static String longLine(String mail, Dice dice) {
        String word =
                dice.of(List.of("a", "lorem ", "=", "\t", ">", "&amp;", "<b>", "(", "aaaa@bbbb.example, ", "\u00e9"));
        String line = word.repeat(dice.size(400_000) / word.length() + 1);
        return new StringBuilder(mail).insert(dice.upTo(mail.length()), line).toString();
    }
}

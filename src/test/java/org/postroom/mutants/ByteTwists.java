package org.postroom.mutants;

import java.util.List;

/** What a broken disk or line does to a mail: bytes changed, lost, doubled and misplaced. */
final class ByteTwists {
    private static final List<String> SHARDS = List.of(
            "=?utf-8?B?",
            "=?utf-8?Q?=FF=FE?=",
            "=?x?y?z?=",
            "--",
            "\r\n\r\n",
            "\r",
            "\n.\r\n",
            "begin 644 x\r\n",
            "<!--",
            "<![CDATA[",
            "]]>",
            "\u00ef\u00bb\u00bf",
            "\u00ff\u00fe",
            "%n%s",
            "${x}",
            "((((((((",
            "\"",
            "\\",
            "<>",
            ";;;;",
            "&#0;",
            "&#x10FFFF;",
            "\u001b$B",
            "\u001b[2J",
            "\u00e2\u0080\u00ae",
            "\u00ed\u00a0\u0080",
            "\0",
            "-----BEGIN PGP MESSAGE-----\r\n",
            "+AAAA-",
            "=\r\n",
            "=00",
            "=3D=0");

    static final List<Twist> ALL = List.of(
            new Twist("bytes changed", ByteTwists::change),
            new Twist("bits turned", ByteTwists::turn),
            new Twist("cut off", (mail, dice) -> mail.substring(0, dice.upTo(mail.length()))),
            new Twist("beginning lost", (mail, dice) -> mail.substring(dice.upTo(Math.min(400, mail.length())))),
            new Twist("a stretch lost", ByteTwists::lose),
            new Twist("a stretch doubled", ByteTwists::twice),
            new Twist("two stretches swapped", ByteTwists::swap),
            new Twist("NULs", (mail, dice) -> scatter(mail, dice, "\0")),
            new Twist("noise of eight bits", ByteTwists::noise),
            new Twist("shards", (mail, dice) -> scatter(mail, dice, dice.of(SHARDS))),
            new Twist("rubbish before the headers", (mail, dice) -> dice.of(SHARDS) + mail));

    private ByteTwists() {}

    private static String change(String mail, Dice dice) {
        StringBuilder changed = new StringBuilder(mail);
        for (int left = dice.size(256); left > 0 && !changed.isEmpty(); left--) {
            changed.setCharAt(dice.upTo(changed.length() - 1), dice.octet());
        }
        return changed.toString();
    }

    private static String turn(String mail, Dice dice) {
        StringBuilder turned = new StringBuilder(mail);
        for (int left = dice.size(256); left > 0 && !turned.isEmpty(); left--) {
            int at = dice.upTo(turned.length() - 1);
            turned.setCharAt(at, (char) (turned.charAt(at) ^ 1 << dice.upTo(7)));
        }
        return turned.toString();
    }

    private static String lose(String mail, Dice dice) {
        int from = dice.upTo(mail.length());
        int to = Math.min(mail.length(), from + dice.size(8_192));
        return mail.substring(0, from) + mail.substring(to);
    }

    private static String twice(String mail, Dice dice) {
        int from = dice.upTo(mail.length());
        String stretch = mail.substring(from, Math.min(mail.length(), from + dice.size(8_192)));
        return mail.substring(0, from) + stretch.repeat(1 + dice.size(16)) + mail.substring(from);
    }

    private static String swap(String mail, Dice dice) {
        int middle = dice.upTo(mail.length());
        int first = dice.upTo(middle);
        int last = middle + dice.upTo(mail.length() - middle);
        return mail.substring(0, first)
                + mail.substring(middle, last)
                + mail.substring(first, middle)
                + mail.substring(last);
    }

    private static String scatter(String mail, Dice dice, String shard) {
        StringBuilder strewn = new StringBuilder(mail);
        for (int left = dice.size(64); left > 0; left--) {
            strewn.insert(dice.upTo(strewn.length()), shard);
        }
        return strewn.toString();
    }

    private static String noise(String mail, Dice dice) {
        StringBuilder noise = new StringBuilder();
        for (int left = dice.size(2_048); left > 0; left--) {
            noise.append((char) (128 + dice.upTo(127)));
        }
        return new StringBuilder(mail).insert(dice.upTo(mail.length()), noise).toString();
    }
}

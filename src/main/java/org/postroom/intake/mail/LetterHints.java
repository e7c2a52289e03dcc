package org.postroom.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postroom.redaction.known.Hint;
import org.postroom.redaction.known.Hint.Source;

/**
 * What a letter says around its text of whoever sent it: display names and addresses of those who sent it or got a
 * copy, the subject, and the signature. Addresses at the host that the letter was sent to are ours and no hint.
 */
public final class LetterHints {
    private static final int MOST_HEADER_CHARACTERS = 5_000;
    private static final int MOST_PEOPLE = 20;
    private static final int MOST_ENCLOSED = 10;
    private static final int MOST_SIGNATURE_LINES = 12;
    private static final int LONGEST_SIGNATURE_LINE_CHARACTERS = 160;
    private static final int LAST_LINES = 60;
    private static final Pattern MAILBOX =
            Pattern.compile("(?:\"([^\"]{0,200})\"\\s{0,8}|([^<>,;\"]{0,200}))<([^<>\\s]{1,200}@[^<>\\s]{1,200})>");
    private static final Pattern BARE = Pattern.compile("[^\\s<>,;:\"()@]{1,64}@[^\\s<>,;:\"()@]{1,200}");
    private static final Pattern FAREWELL =
            Pattern.compile("(?i)^(?:-- ?|(?:(?:with|many|kind|kindest|best|warm|warmest|all"
                    + " the|yours)\\s+)*(?:thanks|regards|wishes|best|sincerely|faithfully|truly|aye|ever)\\b[^.?]{0,25}|cheers\\b.{0,20}|(?:cofion|diolch|dymuniadau)\\b.{0,25}|thank"
                    + " you\\b.{0,25})$");
    private static final Pattern QUOTED =
            Pattern.compile("(?i)^(?:>|(?:from|oddi wrth):\\s|on .{5,200}wrote:|-{2,}\\s*original).*");

    private LetterHints() {}

    /** The hints of a letter and of those enclosed in it; at most some dozens of each. */
    public static List<Hint> of(OpenedMail mail) {
        Set<String> ours = mail.headers().getOrDefault("to", List.of()).stream()
                .flatMap(to -> addresses(to).stream())
                .map(LetterHints::host)
                .collect(Collectors.toSet());
        if (ours.size() > 1) {
            ours.remove(hostOf(mail)); // a colleague got it beside us
        }
        List<Hint> hints = new ArrayList<>(of(mail, ours));
        mail.enclosedLetters().stream().limit(MOST_ENCLOSED).forEach(letter -> hints.addAll(of(letter, ours)));
        return hints;
    }

    private static List<Hint> of(OpenedMail mail, Set<String> ours) {
        List<Hint> hints = new ArrayList<>();
        if (ours.contains(hostOf(mail))) {
            return hints; // one of us passed on what came otherwise
        }
        for (String header : List.of("from", "sender", "reply-to")) {
            people(mail, header, ours, Source.SENDER_NAME, Source.SENDER_ADDRESS, hints);
        }
        people(mail, "cc", ours, Source.COPIED_NAME, Source.COPIED_ADDRESS, hints);
        hints.add(new Hint(Source.SUBJECT, mail.subject()));
        signature(mail.text(), hints);
        return hints.stream().filter(hint -> !hint.text().isEmpty()).toList();
    }

    private static void people(
            OpenedMail mail, String header, Set<String> except, Source name, Source address, List<Hint> hints) {
        for (String raw : mail.headers().getOrDefault(header, List.of())) {
            String value = Headers.decode(raw.substring(0, Math.min(raw.length(), MOST_HEADER_CHARACTERS)));
            Matcher mailbox = MAILBOX.matcher(value);
            for (int people = 0; people < MOST_PEOPLE && mailbox.find(); people++) {
                if (!except.contains(host(mailbox.group(3)))) {
                    hints.add(new Hint(name, mailbox.group(1) != null ? mailbox.group(1) : mailbox.group(2)));
                }
            }
            addresses(value).stream()
                    .limit(MOST_PEOPLE)
                    .filter(one -> !except.contains(host(one)))
                    .forEach(one -> hints.add(new Hint(address, one)));
        }
    }

    private static List<String> addresses(String value) {
        Matcher bare = BARE.matcher(value.substring(0, Math.min(value.length(), MOST_HEADER_CHARACTERS)));
        List<String> addresses = new ArrayList<>();
        while (bare.find()) {
            addresses.add(bare.group().toLowerCase(Locale.ROOT));
        }
        return addresses;
    }

    private static String hostOf(OpenedMail mail) {
        return mail.fromAddress() == null ? "" : host(mail.fromAddress());
    }

    private static String host(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The lines under the last farewell of what the sender wrote, the first of them apart. */
    private static void signature(String text, List<Hint> hints) {
        List<String> own = text.lines()
                .map(String::strip)
                .takeWhile(line -> !QUOTED.matcher(line).matches())
                .filter(line -> !line.isEmpty())
                .toList();
        int last = own.size();
        for (int at = Math.max(0, own.size() - LAST_LINES); at < own.size(); at++) {
            boolean farewell =
                    own.get(at).length() <= 60 && FAREWELL.matcher(own.get(at)).matches();
            last = farewell && own.size() - at <= MOST_SIGNATURE_LINES + 1 ? Math.min(last, at) : last;
        }
        Source source = Source.SIGNED;
        for (int at = last + 1; at < own.size(); at++) {
            if (own.get(at).length() <= LONGEST_SIGNATURE_LINE_CHARACTERS
                    && !own.get(at).startsWith("--")) {
                hints.add(new Hint(source, own.get(at)));
                source = at == last + 1 ? Source.SIGNED : Source.SIGNATURE; // "Grace", then "Grace Adeyemi-Field"
            }
        }
    }
}

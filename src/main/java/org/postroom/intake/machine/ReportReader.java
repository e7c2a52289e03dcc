package org.postroom.intake.machine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.machine.Report.Entry;
import org.postroom.intake.mail.OpenedMail;

/** Reads what a mail server reports: by RFC 3464 where it keeps to that, else by what servers of its kind write. */
final class ReportReader {
    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_RECIPIENTS = 20;
    private static final int MOST_IDS = 20;
    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?im)^[ \\t>]*(?:message-id|resent-message-id):\\s*(<[^<>\\s]{1,900}>)");
    private static final Pattern STILL_TRIED = Pattern.compile(
            "will (be retried|continue|keep|retry|try)|(delivery|it) (is|has been|was) delayed|has not (yet )?been"
                    + " delivered|not yet been|no action is required|(do not|don't|do not need to|need not) resend|warning"
                    + " message only|still (being )?tr(ied|ying)|delivery incomplete|temporary problem"
                    + " delivering|delay(ed)? (notification|delivery)|delivery (\\w+ )?delay",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GIVEN_UP = Pattern.compile(
            "giv(en|ing) up|permanent|returned to sender|could not be delivered"
                    + " (for|after)|fail(ed|ure)|undeliverable|retry timeout exceeded",
            Pattern.CASE_INSENSITIVE);

    private ReportReader() {}

    /** The report in a mail that a server wrote. */
    static Report read(OpenedMail mail) {
        List<StatusFields> fields = fields(mail);
        String text = start(mail.text());
        List<String> ids = returnedIds(mail);
        if (!fields.isEmpty()) {
            String words =
                    ServerRules.knowing(text).map(rule -> ownPart(text, rule)).orElse(text);
            return new Report(
                    fields.stream()
                            .limit(MOST_RECIPIENTS)
                            .map(one -> entry(one, words))
                            .toList(),
                    ids,
                    Report.STANDARD);
        }
        Optional<ServerRule> rule = ServerRules.knowing(mail.subject() + "\n" + text);
        List<Entry> entries = rule.map(known -> entries(mail, text, known)).orElse(List.of());
        Entry whole = entry(failedRecipient(mail), mail.subject(), text);
        return new Report(
                entries.isEmpty() ? List.of(whole) : entries,
                ids,
                rule.map(ServerRule::server).orElse("no server that is known"));
    }

    static Entry refusal(String recipient, String reply) {
        return judged(recipient, StatusCode.in(reply).map(StatusCode::code).orElse(null), reply, reply);
    }

    /** What a mail holds in the way of RFC 3464, wherever it stands. */
    static List<StatusFields> fields(OpenedMail mail) {
        List<StatusFields> fields = new ArrayList<>();
        mail.reports().forEach(report -> fields.addAll(StatusFields.in(report)));
        if (fields.isEmpty() && mail.header("content-type").orElse("").contains("delivery-status")) {
            fields.addAll(StatusFields.in(mail.text())); // where broken boundaries left it in the text
        }
        return fields;
    }

    private static Entry entry(StatusFields fields, String words) {
        String said = fields.diagnostic();
        String status = StatusCode.in(fields.status()).map(StatusCode::code).orElse(null);
        switch (fields.action()) {
            case "delivered", "relayed", "expanded" -> {
                return new Entry(
                        fields.recipient(), Fate.ARRIVED, status, said, "The server says \"" + fields.action() + "\".");
            }
            case "delayed" -> {
                return new Entry(fields.recipient(), Fate.DELAYED, status, said, "The server goes on trying.");
            }
            default -> {
                return judged(fields.recipient(), status, said, words);
            }
        }
    }

    /** The server's words about this recipient, its code, its refusal without reason; then what it says around them. */
    private static Entry judged(@Nullable String recipient, @Nullable String status, String said, String words) {
        Supplier<Optional<StatusCode>> code = () -> Stream.of(said, status == null ? "" : status, words)
                .map(StatusCode::in)
                .flatMap(Optional::stream)
                .filter(one -> !one.isVague())
                .findFirst();
        return FateRules.saidIn(said)
                .map(rule -> entry(recipient, status, said, rule))
                .or(() -> code.get().filter(one -> one.fate() != Fate.SOFT).map(one -> entry(recipient, one, said)))
                .or(() -> FateRules.saidIn(words).map(rule -> entry(recipient, status, said, rule)))
                .or(() -> FateRules.refusalIn(said + " " + words).map(rule -> entry(recipient, status, said, rule)))
                .or(() -> code.get().map(one -> entry(recipient, one, said)))
                .orElseGet(() -> new Entry(
                        recipient, Fate.SOFT, status, said, "The server does not say why it was not delivered."));
    }

    private static Entry entry(@Nullable String recipient, @Nullable String status, String said, FateRule rule) {
        // RFC 3463 §3.3: by this code there is a mailbox, whatever the words are; a person has to say which is true
        boolean contradicted = rule.fate() == Fate.HARD
                && StatusCode.in(said + " " + status)
                        .filter(StatusCode::saysMailboxExists)
                        .isPresent();
        return contradicted
                ? new Entry(
                        recipient,
                        Fate.SOFT,
                        status,
                        said,
                        "The server says that " + rule.name() + ", but by its code there is one that takes nothing.")
                : new Entry(recipient, rule.fate(), status, said, "The server says that " + rule.name() + ".");
    }

    private static Entry entry(@Nullable String recipient, StatusCode code, String said) {
        return new Entry(recipient, code.fate(), code.code(), said, "Its code is " + code.code() + " (RFC 3463).");
    }

    /** What one server writes of each recipient: from where it names them to the next one, or to the returned letter. */
    private static List<Entry> entries(OpenedMail mail, String text, ServerRule rule) {
        String own = ownPart(text, rule);
        List<Entry> entries = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        Matcher at = rule.recipient().matcher(own);
        int from = 0;
        String before = null;
        while (at.find() && entries.size() < MOST_RECIPIENTS) {
            String address = Addresses.firstIn(at.group());
            if (address != null && !mail.to().contains(address) && named.add(address)) {
                if (before != null) {
                    entries.add(entry(before, own.substring(from, at.start()), own));
                }
                before = address;
                from = at.end();
            }
        }
        if (before != null) {
            entries.add(entry(before, own.substring(from), own));
        }
        return entries;
    }

    private static Entry entry(@Nullable String recipient, String section, String own) {
        if (STILL_TRIED.matcher(own).find() && !GIVEN_UP.matcher(section).find()) {
            return new Entry(recipient, Fate.DELAYED, null, folded(section), "The server goes on trying.");
        }
        String status = StatusCode.in(section).map(StatusCode::code).orElse(null);
        return judged(recipient, status, folded(section), own);
    }

    private static String ownPart(String text, ServerRule rule) {
        Matcher returned = rule.returned().matcher(text);
        return returned.find() && returned.start() > 40 ? text.substring(0, returned.start()) : text;
    }

    /** Exim's header, which names whom it failed even where its text was rewritten. */
    private static @Nullable String failedRecipient(OpenedMail mail) {
        return mail.header("x-failed-recipients").map(Addresses::firstIn).orElse(null);
    }

    private static List<String> returnedIds(OpenedMail mail) {
        Set<String> ids = new LinkedHashSet<>();
        mail.enclosedLetters().forEach(letter -> {
            if (letter.messageId() != null) {
                ids.add(letter.messageId());
            }
        });
        List<String> texts = new ArrayList<>(mail.reports());
        texts.add(mail.text());
        for (String text : texts) {
            Matcher found = MESSAGE_ID.matcher(text);
            while (found.find() && ids.size() < MOST_IDS) {
                ids.add(found.group(1));
            }
        }
        return ids.stream().limit(MOST_IDS).toList();
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }
}

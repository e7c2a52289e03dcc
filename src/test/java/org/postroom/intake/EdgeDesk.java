package org.postroom.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Tray;
import org.postroom.casebook.TrayItem;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutboundServer;
import org.postroom.outbox.Outbox;
import org.postroom.sample.MailPerson;
import org.postroom.sample.Received;
import org.postroom.stationery.Town;

/** Sends golden letters under addresses of their own, and looks what became of them. */
final class EdgeDesk {
    private final Town town;
    private final Casebook casebook;
    private final LetterBook book;
    private final Tray tray;
    private final Outbox outbox;

    EdgeDesk(Mailbox mailbox, OutboundServer outbound, Casebook casebook, LetterBook book, Tray tray, Outbox outbox) {
        this.town = new Town(mailbox, outbound);
        this.casebook = casebook;
        this.book = book;
        this.tray = tray;
        this.outbox = outbox;
    }

    /** Somebody of that name with an address of their own. */
    MailPerson person(String name) {
        return town.person(name, "p" + UUID.randomUUID().toString().substring(0, 8) + "@elsewhere.example");
    }

    /** Somebody of that name at that address. */
    MailPerson person(String name, String address) {
        return town.person(name, address);
    }

    /** The golden letter, as somebody of that name would send it from an address of their own. */
    MailPerson send(String golden, String name) {
        MailPerson person = person(name);
        send(Town.golden(golden), person);
        return person;
    }

    /** Letter bytes, as {@code person} would send them. */
    void send(byte[] bytes, MailPerson person) {
        String letter = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = letter.indexOf("\n\n") < 0 ? letter.indexOf("\r\n\r\n") : letter.indexOf("\n\n");
        String head = letter.substring(0, end)
                .replaceFirst(
                        "(?m)^From:.*(\\r?\\n[ \\t].*)*",
                        java.util.regex.Matcher.quoteReplacement("From: " + inBytes(from(person))))
                .replaceFirst("(?m)^Return-Path:.*", "Return-Path: <" + person.address() + ">");
        town.send(person, (head + letter.substring(end)).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String from(MailPerson person) {
        return "\"" + person.name() + "\" <" + person.address() + ">";
    }

    /** As its UTF-8 bytes, each as one character. */
    private static String inBytes(String words) {
        return new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Answers a letter as many do: quoting all of it, and typing below the first quoted line that holds {@code mark}. */
    void replyBetween(MailPerson person, Received answered, String mark, String words) {
        StringBuilder body = new StringBuilder("See below.\r\n\r\nOn Monday, the office wrote:\r\n");
        boolean typed = false;
        for (String line : answered.text().split("\r?\n", -1)) {
            body.append("> ").append(line).append("\r\n");
            if (!typed && line.contains(mark)) {
                body.append("\r\n").append(words).append("\r\n\r\n");
                typed = true;
            }
        }
        reply(person, answered, body.toString());
    }

    /** Answers a letter as desktop programs do: above it, and the letter below a heading without marks on its lines. */
    void replyAbove(MailPerson person, Received answered, String words) {
        reply(
                person,
                answered,
                words + "\r\n\r\nFrom: The accreditation office <info@postroom.example>\r\nSent: Monday 7 December\r\n"
                        + "To: somebody\r\nSubject: yours\r\n\r\n"
                        + answered.text().replaceAll("\r?\n", "\r\n"));
    }

    private static void reply(MailPerson person, Received answered, String body) {
        String letter = "From: " + from(person) + "\r\nTo: " + answered.replyTo()
                + "\r\nSubject: Re: your letter\r\nIn-Reply-To: " + answered.messageId()
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n" + body;
        person.sendRaw(letter.getBytes(StandardCharsets.UTF_8), answered.replyTo());
    }

    /** The address of the house. */
    String house() {
        return town.house();
    }

    /** The letter of that sender, once it is sorted. */
    Letter letter(MailPerson person) {
        Town.await("a sorted letter of " + person.name(), () -> letters(person) > 0);
        return book.latest(200).stream()
                .filter(letter -> person.address().equals(letter.sender()))
                .findFirst()
                .orElseThrow();
    }

    private long letters(MailPerson person) {
        return book.latest(200).stream()
                .filter(letter -> person.address().equals(letter.sender()))
                .count();
    }

    /** The kinds of what lies on the tray about the newest letter of that sender. */
    List<String> tray(MailPerson person) {
        Long folio = letter(person).folio();
        return tray.open().stream()
                .filter(item -> folio != null && folio.equals(item.folio()))
                .map(TrayItem::kind)
                .toList();
    }

    /** The kinds of what lies on the tray about a case. */
    List<String> trayOfCase(String reference) {
        return tray.ofCase(reference).stream()
                .filter(item -> item.closedAt() == null)
                .map(TrayItem::kind)
                .toList();
    }

    List<Case> cases(MailPerson person) {
        return casebook.ofAddress(person.address());
    }

    Case theCase(MailPerson person) {
        return cases(person).get(0);
    }

    Submission submission(MailPerson person) {
        return casebook.submission(theCase(person)).orElseThrow();
    }

    long answers(Submission submission) {
        return submission.domains().stream()
                .mapToLong(domain -> domain.answers().size())
                .sum();
    }

    long answers(MailPerson person) {
        return answers(submission(person));
    }

    /** The kinds of all letters made for an address, held ones included. */
    List<String> lettersTo(String address) {
        return outbox.latest("", 1000).stream()
                .filter(letter -> letter.recipient().equalsIgnoreCase(address))
                .map(letter -> letter.kind() + (letter.heldBack() ? " (held)" : ""))
                .sorted()
                .toList();
    }
}

package org.postroom.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postroom.casebook.Correspondent;
import org.postroom.casebook.Correspondents;
import org.postroom.intake.apart.LetterRead;
import org.postroom.intake.apart.LetterReader;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.intake.sender.Evidence;
import org.postroom.intake.sender.Evidence.Ties;
import org.postroom.intake.sender.ReceivingServer;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterBook.SortingNote;
import org.postroom.letter.Likeness;
import org.postroom.outbox.LetterHead;
import org.postroom.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Decides which door a letter goes to: by our own token first, then by its thread, then by what it brings and says. */
@Component("sorter")
public class Sorter {
    private final LetterBook book;
    private final Correspondents correspondents;
    private final Outbox outbox;
    private final LetterReader reader;
    private final ReceivingServer receiving;
    private final Pattern tokenInAddress;
    private final List<SortingRule> rules = SortingRules.inOrder();

    Sorter(
            LetterBook book,
            Correspondents correspondents,
            Outbox outbox,
            LetterReader reader,
            ReceivingServer receiving,
            LetterHead head) {
        this.book = book;
        this.correspondents = correspondents;
        this.outbox = outbox;
        this.reader = reader;
        this.receiving = receiving;
        // RFC 5233: what stands behind the plus of our own address
        this.tokenInAddress = Pattern.compile(
                Pattern.quote(head.user()) + "\\+([a-z2-7]{8,64})@" + Pattern.quote(head.host()),
                Pattern.CASE_INSENSITIVE);
    }

    /** Sorts the letter at {@code folio} and notes the verdict in the letter book. */
    public Sorting sort(long folio) {
        byte[] raw = book.bytes(folio);
        LetterRead letter = reader.read(raw);
        OpenedMail mail = letter.mail();
        Ties ties = new Ties(byToken(mail), byThread(mail));
        String from = mail.fromAddress() == null ? "" : mail.fromAddress();
        Evidence evidence = Evidence.of(mail, ties, reusesMessageId(folio), receiving.findings(raw, from));
        Sorting sorting = letter.opened() ? sort(letter, ties, evidence) : unopened(letter);
        book.noteSigns(folio, evidence.signs());
        book.noteSorting(
                folio,
                new SortingNote(
                        mail.fromAddress(),
                        mail.subject(),
                        sorting.door().name(),
                        sorting.because(),
                        sorting.caseReference(),
                        sorting.token()));
        return sorting;
    }

    private boolean reusesMessageId(long folio) {
        return book.likeness(folio)
                .filter(noted -> noted.kind().equals(Likeness.Noted.REUSED_MESSAGE_ID))
                .isPresent();
    }

    /** What broke its reader may be anybody's; nothing is answered before a person has looked. */
    private static Sorting unopened(LetterRead letter) {
        return Sorting.to(
                Door.UNRECOGNISED,
                "The letter could not be opened: "
                        + letter.reading().submission().problems().get(0).message());
    }

    private Sorting sort(LetterRead letter, Ties ties, Evidence evidence) {
        OpenedMail mail = letter.mail();
        String sign = ties.byToken().isEmpty() ? "it answers a letter we sent them" : "it bears the token we gave them";
        List<String> wrote =
                ties.correspondent().map(one -> outbox.wrote(one.token())).orElse(List.of());
        Post post = new Post(mail, ties.correspondent(), sign, new Contents(letter.reading()), evidence, wrote);
        if (post.correspondent().isEmpty() && tokens(mail).anyMatch(correspondents::isClosed)) {
            return closedMatter(post);
        }
        return rules.stream()
                .map(rule -> rule.verdict().apply(post))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Sorting.to(Door.UNRECOGNISED, "None of the rules of sorting knows what it is."));
    }

    /** Automatic mail is automatic even about a closed matter; anything else about one is for a person. */
    private static Sorting closedMatter(Post post) {
        return MachineRules.inOrder().stream()
                .map(rule -> rule.verdict().apply(post))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() ->
                        Sorting.to(Door.UNRECOGNISED, "It answers a letter of ours about a matter that is closed."));
    }

    /** The tokens that a letter bears: in the addresses it was sent to, and of our letters that it answers. */
    private Stream<String> tokens(OpenedMail mail) {
        return Stream.concat(
                inAddresses(mail),
                Stream.concat(mail.inReplyTo().stream(), mail.references().stream())
                        .map(outbox::withMessageId)
                        .flatMap(Optional::stream)
                        .map(letter -> letter.token())
                        .filter(java.util.Objects::nonNull));
    }

    private List<Correspondent> byToken(OpenedMail mail) {
        return inAddresses(mail)
                .map(correspondents::holding)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Stream<String> inAddresses(OpenedMail mail) {
        Stream<String> delivered = Stream.of("delivered-to", "x-original-to", "envelope-to")
                .flatMap(name -> mail.headers().getOrDefault(name, List.of()).stream());
        return Stream.concat(mail.to().stream(), delivered)
                .map(tokenInAddress::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /** RFC 5322 §3.6.4: the letter of ours that it answers, nearest first. */
    private Optional<Correspondent> byThread(OpenedMail mail) {
        List<String> references = mail.references();
        Stream<String> nearestFirst = java.util.stream.IntStream.rangeClosed(1, references.size())
                .mapToObj(back -> references.get(references.size() - back));
        return Stream.concat(mail.inReplyTo().stream(), nearestFirst)
                .map(outbox::withMessageId)
                .flatMap(Optional::stream)
                .filter(letter -> letter.token() != null)
                .map(letter -> correspondents.holding(letter.token()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}

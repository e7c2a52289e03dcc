package org.postroom.stationery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Case;
import org.postroom.casebook.Case.Eligibility;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Correspondents;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Tray;
import org.postroom.casebook.TrayItem;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterBook.SortingNote;
import org.postroom.letter.LetterText;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.panel.Assessor;
import org.postroom.panel.AssessorDesk;
import org.postroom.panel.PackMaking;
import org.postroom.panel.PackReview;
import org.postroom.panel.PanelDesk;
import org.postroom.panel.Panels;
import org.postroom.panel.ScoreDesk;
import org.postroom.panel.Seat;
import org.springframework.context.ApplicationContext;

/**
 * A session of a test's own, years ahead so that the Clock opens none of it: assessors, ready cases, and letters from
 * assessors and the moderator, given to the desks as the routes would.
 */
public final class SessionStory {
    private static final AtomicInteger SESSIONS = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicLong UIDS = new AtomicLong();
    private static final List<String> FAMILY_NAMES =
            List.of("Abernethy", "Quillfeather", "Hartigan", "Teifion", "Brackenridge", "Ollerenshaw");

    private final ApplicationContext house;
    private final String code = (2040 + SESSIONS.getAndIncrement()) + "-01";

    /** A session in that house; assessors of other tests are retired, so that the draw is this test's own. */
    public SessionStory(ApplicationContext house) {
        this.house = house;
        AssessorDesk desk = bean(AssessorDesk.class);
        desk.all().stream().filter(Assessor::active).forEach(one -> desk.retire(one.key()));
    }

    public String code() {
        return code;
    }

    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    /** Adds assessors and returns their addresses. */
    public List<String> assessors(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> {
                    int number = PEOPLE.incrementAndGet();
                    String address = "scorer" + number + "@scorers.example";
                    bean(AssessorDesk.class).add("Scorer Number" + number, address);
                    return address;
                })
                .toList();
    }

    /** A case of this session with a released pack. */
    public String ready() {
        int number = PEOPLE.incrementAndGet();
        String family = FAMILY_NAMES.get(number % FAMILY_NAMES.size());
        String address = "zenobia" + number + "@" + family.toLowerCase() + "surgery.example";
        Casebook casebook = bean(Casebook.class);
        Step step = Step.by("officer", "Test", "A test needs it.");
        Case one = casebook.open(address, Stage.INVITED, step);
        return ready(one, submission("Zenobia " + family, address, family + " Lane Surgery"));
    }

    /** Brings a case that is open already into this session. */
    public String ready(Case one, Submission submission) {
        Casebook casebook = bean(Casebook.class);
        Step step = Step.by("officer", "Test", "A test needs it.");
        String reference = one.reference();
        casebook.recordFee(reference, step);
        casebook.judge(reference, Eligibility.DECLARED, step);
        casebook.submit(reference, submission, null, bean(Clock.class).instant(), step);
        casebook.joinSession(reference, code, step);
        casebook.move(reference, Stage.COMPLETE, step);
        bean(PackMaking.class).make(reference);
        if (stage(reference) == Stage.PACK_HELD) {
            bean(PackReview.class).release(reference, "officer");
        }
        return reference;
    }

    /** Opens the session and posts the packs of these cases. */
    public void open(String... references) {
        bean(PanelDesk.class).open(code);
        List.of(references).forEach(bean(PanelDesk.class)::seat);
    }

    public Stage stage(String reference) {
        return bean(Casebook.class).find(reference).orElseThrow().stage();
    }

    public List<Seat> seats(String reference) {
        return bean(Panels.class).seated(reference);
    }

    public Seat seat(long id, String reference) {
        return bean(Panels.class).everSeated(reference).stream()
                .filter(seat -> seat.key() == id)
                .findFirst()
                .orElseThrow();
    }

    public String addressOf(Seat seat) {
        return bean(AssessorDesk.class).find(seat.assessor()).orElseThrow().email();
    }

    /** Lines that score every domain with one of these scores, in turn. */
    public String scores(Seat seat, int... scores) {
        List<Framework.Domain> domains = bean(Framework.class).domains();
        return "Pack: " + seat.alias() + "\n"
                + IntStream.range(0, domains.size())
                        .mapToObj(
                                index -> "Domain " + domains.get(index).number() + ": " + scores[index % scores.length])
                        .collect(Collectors.joining("\n"));
    }

    /** The assessor of a seat writes; the score desk takes the letter. */
    public long says(Seat seat, String body) {
        long folio = letter(addressOf(seat), seat.token(), "SCORE_SHEET", plain(addressOf(seat), body));
        bean(ScoreDesk.class).take(folio);
        return folio;
    }

    /** Every assessor of these cases sends these scores. */
    public void allScore(int score, String... references) {
        for (String reference : references) {
            seats(reference).forEach(seat -> says(seat, scores(seat, score)));
        }
    }

    /** Enters a letter into the letter book as the sorter leaves it. */
    public long letter(String sender, String token, String door, byte[] raw) {
        LetterBook book = bean(LetterBook.class);
        long folio = book.enter(new FetchedMail(
                        "story@test/INBOX",
                        1,
                        UIDS.incrementAndGet(),
                        bean(Clock.class).instant(),
                        raw))
                .folio();
        book.noteSorting(folio, new SortingNote(sender, "Re: pack", door, "A test says so.", null, token));
        return folio;
    }

    /** A plain letter. */
    public static byte[] plain(String sender, String body) {
        return ("From: " + sender + "\r\nTo: info@postroom.example\r\nSubject: Re: pack\r\nMessage-ID: <"
                        + UIDS.incrementAndGet()
                        + "@story.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + body.replace("\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A letter with one file. */
    public static byte[] enclosing(String sender, String body, String fileName, byte[] file) {
        String part = Base64.getMimeEncoder().encodeToString(file);
        return ("From: " + sender + "\r\nTo: info@postroom.example\r\nSubject: Re: pack\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=part\r\n\r\n--part\r\nContent-Type: text/plain\r\n\r\n"
                        + body + "\r\n--part\r\nContent-Type: application/octet-stream\r\nContent-Disposition:"
                        + " attachment; filename=\"" + fileName
                        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + part + "\r\n--part--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Our letters of a kind to an address, newest first. */
    public List<OutgoingLetter> letters(String recipient, String kind) {
        return bean(Outbox.class).latest("", 500).stream()
                .filter(letter ->
                        letter.recipient().equals(recipient) && letter.kind().equals(kind))
                .toList();
    }

    public static LetterText text(OutgoingLetter letter) {
        return LetterText.of(letter.raw());
    }

    /** What lies on the tray about a case, a letter or this session, by kind. */
    public List<String> tray(String reference) {
        return bean(Tray.class).open().stream()
                .filter(item -> reference.equals(item.caseReference()) || reference.equals(item.session()))
                .map(TrayItem::kind)
                .toList();
    }

    public Optional<TrayItem> trayOf(long folio) {
        return bean(Tray.class).open().stream()
                .filter(item -> item.folio() != null && item.folio() == folio)
                .findFirst();
    }

    /** A token of the moderator of this session. */
    public String moderatorToken(String address) {
        return bean(Correspondents.class).moderator(code, address).token();
    }

    public Submission submission(String fullName, String address, String practice) {
        List<Submission.DomainAnswers> domains = new ArrayList<>();
        for (Framework.Domain domain : bean(Framework.class).domains()) {
            domains.add(new Submission.DomainAnswers(
                    domain.number(),
                    domain.points().stream()
                            .map(point -> new Submission.Answer(
                                    point.ref(),
                                    "I set the aim with the team, measured it every month and changed what did not work.",
                                    false,
                                    null))
                            .toList()));
        }
        Submission.Applicant applicant = new Submission.Applicant(
                fullName, null, null, address, null, null, null, null, null, null, practice, null, null, null, null,
                null, null, null);
        return new Submission(
                applicant,
                new Submission.Declarations(true, true, true),
                domains,
                Collections.emptyList(),
                List.of(),
                List.of());
    }
}

package org.postroom.award;

import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outcome.Batch;
import org.postroom.outcome.BatchDesk;
import org.postroom.outcome.ModerationDesk;
import org.postroom.panel.Seat;
import org.postroom.panel.Sessions;
import org.postroom.stationery.SessionStory;
import org.springframework.context.ApplicationContext;

/** Cases of a test's own that come through panel, moderation and release. */
final class AwardStory {
    static final String MODERATOR = "Morfydd Vale";

    private static final AtomicInteger APPLICANTS = new AtomicInteger();

    final SessionStory session;

    AwardStory(ApplicationContext house) {
        session = new SessionStory(house);
        session.bean(Sessions.class).nameModerator(session.code(), MODERATOR, "vale@moderation.example");
        session.assessors(3);
    }

    /** A case of somebody of that name, its pack released. */
    String applicant(String name) {
        String address = "applicant" + APPLICANTS.incrementAndGet() + "@" + session.code() + ".example";
        Step step = Step.by("officer", "Test", "A test needs it.");
        Case one = session.bean(Casebook.class).open(address, Stage.INVITED, step);
        return session.ready(one, session.submission(name, address, "Harbour Lane Surgery"));
    }

    /** Every assessor gives these scores in turn, and this beside the first. */
    void score(String reference, String beside, int... scores) {
        for (Seat seat : session.seats(reference)) {
            session.says(seat, session.scores(seat, scores).replaceFirst("(Domain 1: \\d)", "$1 " + beside));
        }
    }

    /** The moderator agrees and a batch is prepared. */
    Batch prepared() {
        ModerationDesk desk = session.bean(ModerationDesk.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> session.bean(Casebook.class).inSession(session.code()).stream()
                        .allMatch(one -> one.stage() == Stage.IN_MODERATION));
        desk.agree(session.code(), "officer", "The moderator agreed by telephone.");
        return ((BatchDesk.Answer.Done) session.bean(BatchDesk.class).prepare(session.code(), "officer")).batch();
    }

    /** The batch is released and every outcome of it is sent. */
    void released() {
        session.bean(BatchDesk.class).release(prepared().key(), "director");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> session.bean(Casebook.class).inSession(session.code()).stream()
                        .allMatch(one -> one.stage().isEnd()));
    }

    Case of(String reference) {
        return session.bean(Casebook.class).find(reference).orElseThrow();
    }

    String address(String reference) {
        return session.bean(Casebook.class).applicant(of(reference)).email();
    }

    List<OutgoingLetter> letters(String reference, String kind) {
        return session.letters(address(reference), kind);
    }

    /** One leaf of a letter. */
    record Leaf(String type, String name, String contentId, byte[] bytes) {
        String text() {
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** Every part of a letter that is no container. */
    static List<Leaf> leaves(OutgoingLetter letter) {
        try {
            List<Leaf> leaves = new ArrayList<>();
            collect(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter.raw())),
                    leaves);
            return leaves;
        } catch (MessagingException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void collect(Part part, List<Leaf> leaves) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart inside = parts.getBodyPart(at);
                collect(inside, leaves);
            }
            return;
        }
        String[] id = part.getHeader("Content-ID");
        leaves.add(new Leaf(
                part.getContentType().replaceAll(";.*", "").strip().toLowerCase(),
                part.getFileName() == null ? "" : part.getFileName(),
                id == null ? "" : id[0],
                part.getInputStream().readAllBytes()));
    }

    static Leaf leaf(OutgoingLetter letter, String type) {
        return leaves(letter).stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    static Leaf file(OutgoingLetter letter, String beginning) {
        return leaves(letter).stream()
                .filter(one -> one.name().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    static String pdfText(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

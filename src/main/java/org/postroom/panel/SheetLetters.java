package org.postroom.panel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.outbox.Draft;
import org.postroom.outbox.Grade;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;

/** Writes to assessors about their score sheets. Each letter bears the seat's token and the alias, never the case. */
@Component
class SheetLetters {
    /** A day as letters say it, for example {@code Thursday 21 January 2027}. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private static final String FAULTY = "sheet-faulty";
    private static final String REMINDER = "sheet-reminder";

    private final Assessors assessors;
    private final AssessorPost post;
    private final Casebook casebook;
    private final Framework framework;
    private final Outbox outbox;

    SheetLetters(Assessors assessors, AssessorPost post, Casebook casebook, Framework framework, Outbox outbox) {
        this.outbox = outbox;
        this.assessors = assessors;
        this.post = post;
        this.casebook = casebook;
        this.framework = framework;
    }

    /** Says back what was understood, and how to correct it. */
    void readBack(Seat seat, SheetReading.Read read, int version, long folio) {
        write(
                seat,
                "read-back",
                "sheet/" + version,
                Map.of("lines", SheetText.readBack(framework, read), "corrected", version > 1),
                folio,
                "The score sheet was understood.");
    }

    /** The moderator's second look is answered: the scores stand as they were. */
    void confirmed(Seat seat, SheetReading.Read read, long folio) {
        write(
                seat,
                "sheet-confirmed",
                "confirmed/" + folio,
                Map.of("lines", SheetText.readBack(framework, read)),
                folio,
                "The assessor keeps the scores.");
    }

    /** Whether the assessor was told of faults so often today that a person had better write. */
    boolean toldEnough(Seat seat) {
        Assessor assessor = assessors.findById(seat.assessor()).orElseThrow();
        return outbox.isToldEnough(assessor.email(), FAULTY, Grade.ANSWER, seat.caseReference());
    }

    /** Names every fault of a sheet that was not taken. */
    void faulty(Seat seat, SheetReading.Faulty faulty, long folio) {
        write(
                seat,
                FAULTY,
                "faulty/" + folio,
                Map.of(
                        "faults",
                        faulty.faults(),
                        "lines",
                        SheetText.lines(framework, seat.packAlias()),
                        "scale",
                        SheetText.scale(framework)),
                folio,
                faulty.because());
    }

    /** The sheet came after moderation had begun. */
    void tooLate(Seat seat, long folio) {
        write(seat, "sheet-too-late", "too-late/" + folio, Map.of(), folio, "Moderation had begun.");
    }

    /** Thanks somebody who declined or declared an interest. */
    void stoodDown(Seat seat, boolean interest, long folio) {
        write(seat, "stood-down", "stood-down", Map.of("interest", interest), folio, "The assessor stands down.");
    }

    /** Reminds an assessor whose sheet is awaited. */
    void reminder(Seat seat, int day, LocalDate today) {
        write(
                seat,
                REMINDER,
                "reminder/" + day + "/" + seat.dueOn(),
                Map.of(
                        "overdue",
                        today.isAfter(seat.dueOn()),
                        "today",
                        today.isEqual(seat.dueOn()),
                        "lines",
                        SheetText.lines(framework, seat.packAlias()),
                        "scale",
                        SheetText.scale(framework)),
                null,
                "The score sheet is awaited.");
    }

    /** Asks for another look, with the moderator's remark. */
    OutgoingLetter lookAgain(Seat seat, SheetReading.@Nullable Read earlier, String remark, int round) {
        return write(
                seat,
                "look-again",
                "look-again/" + round,
                Map.of(
                        "remark",
                        remark,
                        "lines",
                        earlier == null ? List.of() : SheetText.readBack(framework, earlier),
                        "blank",
                        SheetText.lines(framework, seat.packAlias())),
                null,
                "The moderator asks for another look.");
    }

    private OutgoingLetter write(
            Seat seat,
            String template,
            String owedFor,
            Map<String, Object> more,
            @Nullable Long answers,
            String because) {
        Assessor assessor = assessors.findById(seat.assessor()).orElseThrow();
        Map<String, Object> values = new HashMap<>(more);
        values.put("name", assessor.name());
        values.put("alias", seat.alias());
        values.put("due", DAY.format(seat.dueOn()));
        Draft draft = Draft.plain(
                        "seat/" + seat.key() + "/" + owedFor,
                        template,
                        assessor.email(),
                        values,
                        Objects.requireNonNull(seat.token(), "the pack was posted before"))
                .filedUnder(seat.caseReference())
                .inSession(seat.session())
                .answering(answers)
                .graded(template.equals(FAULTY) ? Grade.ANSWER : Grade.OWED)
                .neededBy(
                        template.equals(REMINDER)
                                ? seat.dueOn().atStartOfDay(ServiceClock.LONDON).toInstant()
                                : null);
        OutgoingLetter posted = post.write(draft, seat.caseReference());
        casebook.note(
                seat.caseReference(),
                Step.byPostroom(
                                wrote(posted) + assessor.name() + ": " + posted.subject(),
                                posted.isOnItsWay() ? because : posted.because())
                        .from(answers)
                        .sending(posted.key()));
        return posted;
    }

    private static String wrote(OutgoingLetter posted) {
        return switch (posted.state()) {
            case HELD -> "Letter held to ";
            case SPARED -> "Did not write again to ";
            default -> "Wrote to ";
        };
    }
}

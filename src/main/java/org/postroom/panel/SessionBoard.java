package org.postroom.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;

/** What staff see of a session: its cases, who sits on which panel, whose sheet is in and whose is due. */
@Component
public class SessionBoard {
    private final Sessions sessions;
    private final Seats seats;
    private final Assessors assessors;
    private final Casebook casebook;
    private final Clock clock;

    SessionBoard(Sessions sessions, Seats seats, Assessors assessors, Casebook casebook, Clock clock) {
        this.sessions = sessions;
        this.seats = seats;
        this.assessors = assessors;
        this.casebook = casebook;
        this.clock = clock;
    }

    /**
     * A session at a glance.
     *
     * @param sheetsDue seats on whose panel a sheet is awaited
     * @param sheetsIn seats whose sheet is in
     */
    public record Overview(Session session, List<CaseLine> cases, int sheetsDue, int sheetsIn) {}

    /**
     * One case and its panel.
     *
     * @param alias null before a panel was drawn
     * @param seats every seat it ever had
     */
    public record CaseLine(
            String reference, String applicant, Stage stage, @Nullable String alias, List<SeatLine> seats) {}

    /** One seat; {@code overdue} when a sheet is awaited and its day is past. */
    public record SeatLine(
            long seat,
            long assessor,
            String name,
            Seat.State state,
            String because,
            LocalDate dueOn,
            boolean overdue) {}

    /**
     * One assessor.
     *
     * @param load packs in the session asked for
     * @param due of them, how many sheets are awaited
     */
    public record AssessorLine(Assessor assessor, int load, int due) {}

    /** The session of that code. */
    public Overview overview(String code) {
        Map<Long, Assessor> people = people();
        Map<String, List<Seat>> byCase =
                seats.findBySessionOrderById(code).stream().collect(Collectors.groupingBy(Seat::caseReference));
        List<Seat> seated = byCase.values().stream()
                .flatMap(List::stream)
                .filter(seat -> seat.state().seated())
                .toList();
        return new Overview(
                sessions.of(code),
                casebook.inSession(code).stream()
                        .map(one -> line(one, byCase.getOrDefault(one.reference(), List.of()), people))
                        .toList(),
                (int) seated.stream().filter(seat -> seat.state().awaited()).count(),
                (int) seated.stream()
                        .filter(seat -> seat.state() == Seat.State.SCORED)
                        .count());
    }

    /** Every assessor with the packs they carry in a session. */
    public List<AssessorLine> assessors(String code) {
        Map<Long, List<Seat>> carried = seats.findBySessionOrderById(code).stream()
                .filter(seat -> seat.state().seated())
                .collect(Collectors.groupingBy(Seat::assessor));
        return assessors.findAllByOrderByName().stream()
                .map(one -> line(one, carried.getOrDefault(one.key(), List.of())))
                .toList();
    }

    private static AssessorLine line(Assessor one, List<Seat> carried) {
        return new AssessorLine(one, carried.size(), (int)
                carried.stream().filter(seat -> seat.state().awaited()).count());
    }

    private CaseLine line(Case one, List<Seat> own, Map<Long, Assessor> people) {
        return new CaseLine(
                one.reference(),
                casebook.applicant(one).display(),
                one.stage(),
                own.stream().findFirst().map(Seat::alias).orElse(null),
                own.stream().map(seat -> line(seat, people)).toList());
    }

    private SeatLine line(Seat seat, Map<Long, Assessor> people) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON);
        Assessor assessor = people.get(seat.assessor());
        return new SeatLine(
                seat.key(),
                seat.assessor(),
                assessor == null ? "" : assessor.name(),
                seat.state(),
                seat.because(),
                seat.dueOn(),
                seat.state().awaited() && today.isAfter(seat.dueOn()));
    }

    private Map<Long, Assessor> people() {
        return assessors.findAll().stream().collect(Collectors.toMap(Assessor::key, Function.identity()));
    }
}

package org.postroom.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Correspondents;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.tasks.TaskDesk;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats panels: draws them when a session opens, fills a seat that became empty, and has the packs posted. */
@Component("panelDesk")
public class PanelDesk {
    /** The kind under which a case without enough free assessors lies on the tray. */
    public static final String SHORT = "Panel short";

    private static final Set<Stage> SEATABLE = Set.of(Stage.READY, Stage.WITH_PANEL, Stage.PANEL_SHORT);

    private final Sessions sessions;
    private final Seats seats;
    private final DrawingLists lists;
    private final PackLetter letter;
    private final AssessorPost post;
    private final Packs packs;
    private final Casebook casebook;
    private final Correspondents correspondents;
    private final Tray tray;
    private final TaskDesk tasks;
    private final Framework framework;
    private final PanelSettings settings;
    private final Clock clock;

    PanelDesk(
            Sessions sessions,
            Seats seats,
            DrawingLists lists,
            PackLetter letter,
            AssessorPost post,
            Packs packs,
            Casebook casebook,
            Correspondents correspondents,
            Tray tray,
            TaskDesk tasks,
            Framework framework,
            PanelSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.seats = seats;
        this.lists = lists;
        this.letter = letter;
        this.post = post;
        this.packs = packs;
        this.casebook = casebook;
        this.correspondents = correspondents;
        this.tray = tray;
        this.tasks = tasks;
        this.framework = framework;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a session, or seats what became ready after it opened: one drawing for all cases that wait for a panel. */
    @Transactional
    public void open(String sessionCode) {
        Session session = sessions.locked(sessionCode);
        List<Case> ready = casebook.inSession(sessionCode).stream()
                .filter(one -> one.stage() == Stage.READY && SessionCalendar.inTime(one))
                .filter(one -> packs.released(one.reference()).isPresent())
                .toList();
        sessions.opened(session);
        ready.stream().filter(one -> isSeated(one.reference())).forEach(this::sendAnew);
        List<Case> bare =
                ready.stream().filter(one -> !isSeated(one.reference())).toList();
        lists.panels(sessionCode, bare).forEach(this::settle);
        bare.stream().map(Case::reference).filter(this::isSeated).forEach(seated -> tasks.put("seat", seated));
    }

    /** Fills the empty seats of one case and posts the packs that were not posted. */
    @Transactional
    public void seat(String caseReference) {
        String session = casebook.find(caseReference).map(Case::session).orElse(null);
        if (session == null) {
            return;
        }
        sessions.locked(session);
        Case one = casebook.locked(caseReference);
        if (!SEATABLE.contains(one.stage()) || packs.released(caseReference).isEmpty()) {
            return;
        }
        int seated = seated(caseReference).size();
        if (seated == 0) {
            settle(lists.panels(session, List.of(one)).get(0));
        } else if (seated < framework.panelSize()) {
            fill(one, framework.panelSize() - seated);
        }
        post(casebook.locked(caseReference));
    }

    /**
     * A person takes a seat from an assessor; a substitute is drawn.
     *
     * @return false when the seat is empty already, or when the case is before the moderator or past it
     */
    @Transactional
    public boolean replace(long seatId, String person, String because) {
        Seat seat = seats.findById(seatId).orElseThrow();
        sessions.locked(seat.session());
        seat = seats.findById(seatId).orElseThrow();
        Stage stage = casebook.locked(seat.caseReference()).stage();
        if (!seat.state().seated() || !ScoreDesk.IN_TIME.contains(stage)) {
            return false;
        }
        leave(seat, Seat.State.REPLACED, Step.by(person, "Assessor replaced", because));
        return true;
    }

    /** An assessor leaves a panel: the token ends and a substitute is asked for. The session is locked already. */
    void leave(Seat seat, Seat.State how, Step step) {
        seats.save(seat.to(how, step.because()));
        correspondents.closeSeat(seat.key());
        post.stop(List.of(seat), "The assessor left the panel before the letter left.");
        Case one = casebook.locked(seat.caseReference());
        if (one.stage() == Stage.SCORED) {
            casebook.move(one.reference(), Stage.WITH_PANEL, step);
        } else {
            casebook.note(one.reference(), step);
        }
        tasks.put("seat", seat.caseReference());
    }

    private List<Seat> seated(String caseReference) {
        return seats.findByCaseReferenceOrderById(caseReference).stream()
                .filter(seat -> seat.state().seated())
                .toList();
    }

    private boolean isSeated(String caseReference) {
        return !seated(caseReference).isEmpty();
    }

    /** The pack was recalled and released again: whoever has not scored yet gets the new one. */
    private void sendAnew(Case one) {
        seated(one.reference()).stream()
                .filter(seat -> seat.state() == Seat.State.INVITED)
                .forEach(seat -> seats.save(seat.to(Seat.State.DRAWN, "The pack was made anew and is posted again.")));
        casebook.move(
                one.reference(),
                Stage.WITH_PANEL,
                Step.byPostroom("Back with its panel", "The pack was recalled and is released again."));
        tasks.put("seat", one.reference());
    }

    private void settle(Draw draw) {
        Case one = casebook.locked(draw.caseRef());
        if (draw instanceof Draw.Seated seated) {
            seated.assessors().forEach(assessor -> take(one, assessor));
            panelComplete(one, seated.because());
        } else {
            tooFew(one, draw.because());
        }
    }

    private void fill(Case one, int missing) {
        for (int place = 0; place < missing; place++) {
            Draw draw = lists.substitute(one, seats.findByCaseReferenceOrderById(one.reference()));
            if (!(draw instanceof Draw.Seated found)) {
                tooFew(one, draw.because());
                return;
            }
            found.assessors().forEach(assessor -> take(one, assessor));
            casebook.note(one.reference(), Step.byPostroom("Substitute drawn", found.because()));
        }
        panelComplete(one, "Every seat of its panel is taken.");
    }

    private void take(Case one, String assessor) {
        Pack pack = packs.released(one.reference()).orElseThrow();
        String session = Objects.requireNonNull(one.session());
        seats.save(new Seat(
                null,
                one.reference(),
                session,
                pack.alias().value(),
                Long.parseLong(assessor),
                Seat.State.DRAWN,
                "Drawn.",
                null,
                dueDay(session),
                clock.instant(),
                null,
                null,
                0));
    }

    private void panelComplete(Case one, String because) {
        if (one.stage() != Stage.WITH_PANEL) {
            casebook.move(one.reference(), Stage.WITH_PANEL, Step.byPostroom("Panel seated", because));
        }
        tray.settled(SHORT, one.reference(), Step.POSTROOM, "The panel is complete.");
    }

    private void tooFew(Case one, String because) {
        casebook.move(one.reference(), Stage.PANEL_SHORT, Step.byPostroom("Panel short", because));
        tray.lay(Matter.ofCase(
                SHORT, one.reference(), because, "Add an assessor without an interest; the panel is then completed."));
    }

    private void post(Case one) {
        List<Seat> drawn = new ArrayList<>(seated(one.reference()));
        drawn.removeIf(seat -> seat.state() != Seat.State.DRAWN);
        packs.released(one.reference()).ifPresent(pack -> drawn.forEach(seat -> seats.save(letter.post(seat, pack))));
    }

    /** Day 21 of the session's month, or as many days from now as an assessor has at least. */
    private LocalDate dueDay(String session) {
        LocalDate least =
                LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON).plusDays(settings.leastDays());
        LocalDate due = AssessmentSession.of(session).dueDay();
        return due.isBefore(least) ? least : due;
    }
}

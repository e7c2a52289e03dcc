package org.postroom.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.panel.SeatDoor.Arrived;
import org.postroom.panel.SheetFile.Opened;
import org.postroom.panel.SheetReading.Faulty;
import org.postroom.panel.SheetReading.NoSheet;
import org.postroom.panel.SheetReading.Read;
import org.postroom.panel.SheetReading.Scored;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes score sheets: reads them, keeps every version, answers with what was understood or with what is wrong. */
@Component("scoreDesk")
public class ScoreDesk {
    /** Until moderation has the case, a sheet may come or be corrected. */
    static final Set<Stage> IN_TIME = Set.of(Stage.WITH_PANEL, Stage.PANEL_SHORT, Stage.SCORED);

    private final SeatDoor door;
    private final SheetOpener opener;
    private final SheetReader reader;
    private final ScoreSheets sheets;
    private final Seats seats;
    private final SheetLetters letters;
    private final StandDownDesk standDown;
    private final PanelProgress progress;
    private final Casebook casebook;
    private final Framework framework;

    ScoreDesk(
            SeatDoor door,
            SheetOpener opener,
            SheetReader reader,
            ScoreSheets sheets,
            Seats seats,
            SheetLetters letters,
            StandDownDesk standDown,
            PanelProgress progress,
            Casebook casebook,
            Framework framework) {
        this.door = door;
        this.opener = opener;
        this.reader = reader;
        this.sheets = sheets;
        this.seats = seats;
        this.letters = letters;
        this.standDown = standDown;
        this.progress = progress;
        this.casebook = casebook;
        this.framework = framework;
    }

    /** Takes the letter at {@code folio}, which was sorted as an assessor's score sheet. */
    @Transactional
    public void take(long folio) {
        // Opened first: it may take long, and the door locks the session.
        List<Opened> enclosures = opener.open(folio);
        door.open(folio).ifPresent(arrived -> take(arrived, enclosures));
    }

    private void take(Arrived arrived, List<Opened> enclosures) {
        Seat seat = arrived.seat();
        Optional<Read> earlier = sheets.newest(seat.key()).map(sheet -> sheet.read(seat.packAlias()));
        SheetReading reading = reading(arrived, enclosures, earlier);
        ReplyWords.Reply reply = ReplyWords.read(arrived.words());
        boolean standsDown = !(reply instanceof ReplyWords.Nothing);
        if (standsDown && !(reading instanceof Read)) {
            standDown.take(arrived, reply);
        } else if (standsDown) {
            door.toAPerson(
                    arrived,
                    "The letter holds a score sheet and also says: " + reply.because(),
                    "Ask the assessor which of the two counts; nothing was taken.");
        } else if (reading instanceof NoSheet none) {
            noSheet(arrived, enclosures.isEmpty(), earlier, none);
        } else if (!IN_TIME.contains(stageOf(seat))) {
            notNow(arrived, reading);
        } else if (reading instanceof Faulty again && letters.toldEnough(seat)) {
            door.toAPerson(
                    arrived, again.because(), "Write to the assessor by hand: they were told often enough today.");
        } else if (reading instanceof Faulty faulty) {
            letters.faulty(seat, faulty, arrived.folio());
        } else if (reading instanceof Read read) {
            taken(arrived, read, earlier);
        }
    }

    private SheetReading reading(Arrived arrived, List<Opened> enclosures, Optional<Read> earlier) {
        SheetReading reading = reader.readOpened(
                arrived.text().body(), enclosures, arrived.seat().packAlias());
        return earlier.map(before -> reading.onto(before, framework)).orElse(reading);
    }

    private Stage stageOf(Seat seat) {
        return casebook.locked(seat.caseReference()).stage();
    }

    private void noSheet(Arrived arrived, boolean nothingEnclosed, Optional<Read> earlier, NoSheet none) {
        Seat seat = arrived.seat();
        if (seat.state() == Seat.State.LOOK_AGAIN && earlier.isPresent() && Confirmation.isIn(arrived.words())) {
            letters.confirmed(seat, earlier.get(), arrived.folio());
            scored(arrived, "The assessor keeps the scores after another look.");
        } else if (seat.state() == Seat.State.SCORED && nothingEnclosed && Confirmation.isCourtesy(arrived.words())) {
            casebook.note(
                    seat.caseReference(),
                    Step.byPostroom("Assessor content with the read-back", "The letter says no more than that.")
                            .from(arrived.folio()));
        } else {
            door.toAPerson(arrived, none.because(), "Read the letter and answer the assessor by mail.");
        }
    }

    private void notNow(Arrived arrived, SheetReading reading) {
        if (!stageOf(arrived.seat()).isBeforePanel()) {
            tooLate(arrived, reading);
        } else {
            door.toAPerson(
                    arrived,
                    "A score sheet came while the pack was recalled, and was not taken yet. " + reading.because(),
                    "Once the pack is released again, treat the letter as a score sheet, or ask the assessor for"
                            + " another.");
        }
    }

    private void tooLate(Arrived arrived, SheetReading reading) {
        letters.tooLate(arrived.seat(), arrived.folio());
        door.toAPerson(
                arrived,
                "A score sheet came after moderation had begun, and was not taken. " + reading.because(),
                "If it matters, have the moderator send the pack back for another look.");
    }

    private void taken(Arrived arrived, Read read, Optional<Read> earlier) {
        Seat seat = arrived.seat();
        Read whole = earlier.map(before -> withEarlierComments(read, before)).orElse(read);
        boolean sameScores = earlier.filter(before -> scoresOf(before).equals(scoresOf(whole)))
                .isPresent();
        int version = sheets.newest(seat.key()).map(ScoreSheet::version).orElse(0);
        if (earlier.isEmpty() || !earlier.get().scores().equals(whole.scores())) {
            version++;
            sheets.save(ScoreSheet.of(seat, version, arrived.folio(), whole, arrived.receivedAt()));
        }
        if (!sameScores) {
            letters.readBack(seat, whole, version, arrived.folio());
        } else if (seat.state() == Seat.State.LOOK_AGAIN) {
            letters.confirmed(seat, whole, arrived.folio());
        }
        scored(arrived, read.because());
    }

    private void scored(Arrived arrived, String because) {
        Seat seat = arrived.seat();
        seats.save(seat.scored(arrived.receivedAt(), because));
        casebook.note(
                seat.caseReference(),
                Step.byPostroom("Score sheet in for pack " + seat.alias(), because)
                        .from(arrived.folio()));
        progress.consider(seat.caseReference());
    }

    private static Map<Integer, Integer> scoresOf(Read read) {
        return read.scores().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .score()));
    }

    /** A score that is repeated without its comment keeps the comment. */
    private static Read withEarlierComments(Read read, Read before) {
        Map<Integer, Scored> scores = new TreeMap<>(read.scores());
        scores.replaceAll((domain, now) -> {
            Scored then = before.scores().get(domain);
            return now.comment() == null && then != null && then.score() == now.score() ? then : now;
        });
        return new Read(read.alias(), scores, read.because());
    }
}

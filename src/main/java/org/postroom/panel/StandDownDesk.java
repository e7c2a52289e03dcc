package org.postroom.panel;

import org.postroom.casebook.Applicant;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.panel.SeatDoor.Arrived;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an assessor go who declines or has an interest, and has a substitute drawn at once. */
@Component("standDownDesk")
public class StandDownDesk {
    private final SeatDoor door;
    private final SheetLetters letters;
    private final AssessorDesk assessors;
    private final PanelDesk panels;
    private final Casebook casebook;

    StandDownDesk(SeatDoor door, SheetLetters letters, AssessorDesk assessors, PanelDesk panels, Casebook casebook) {
        this.door = door;
        this.letters = letters;
        this.assessors = assessors;
        this.panels = panels;
        this.casebook = casebook;
    }

    /** Takes the letter at {@code folio}, which was sorted as an assessor's standing down. */
    @Transactional
    public void take(long folio) {
        door.open(folio).ifPresent(arrived -> take(arrived, ReplyWords.read(arrived.words())));
    }

    void take(Arrived arrived, ReplyWords.Reply reply) {
        Seat seat = arrived.seat();
        if (reply instanceof ReplyWords.Nothing) {
            door.toAPerson(arrived, reply.because(), "Read the letter and answer the assessor by mail.");
        } else if (seat.state() != Seat.State.INVITED) {
            door.toAPerson(
                    arrived,
                    "An assessor whose scores were taken stands down. " + reply.because(),
                    "Decide whether the scores may count; if not, replace the assessor on that seat.");
        } else {
            standDown(arrived, reply);
        }
    }

    private void standDown(Arrived arrived, ReplyWords.Reply reply) {
        Seat seat = arrived.seat();
        boolean interest = reply instanceof ReplyWords.InterestDeclared;
        if (interest) {
            assessors.addInterest(seat.assessor(), interestIn(seat));
        }
        letters.stoodDown(seat, interest, arrived.folio());
        String name = assessors.find(seat.assessor()).orElseThrow().name();
        panels.leave(
                seat,
                interest ? Seat.State.INTEREST : Seat.State.DECLINED,
                Step.byPostroom(name + (interest ? " declared an interest" : " declined"), reply.because())
                        .from(arrived.folio()));
    }

    /** The assessor knows the alias alone; the interest is in the person behind it, and is never shown to them. */
    private Interest interestIn(Seat seat) {
        Applicant person = casebook.applicant(casebook.locked(seat.caseReference()));
        return new Interest(Interest.Kind.PERSON, person.display());
    }
}

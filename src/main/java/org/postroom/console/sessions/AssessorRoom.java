package org.postroom.console.sessions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.letter.Address;
import org.postroom.panel.Assessor;
import org.postroom.panel.AssessorDesk;
import org.postroom.panel.Interest;
import org.postroom.panel.SessionBoard;
import org.springframework.stereotype.Component;

/** What a person sees of the assessors, and does about them. */
@Component
class AssessorRoom {
    private final AssessorDesk desk;
    private final SessionBoard board;
    private final Clock clock;

    AssessorRoom(AssessorDesk desk, SessionBoard board, Clock clock) {
        this.desk = desk;
        this.board = board;
        this.clock = clock;
    }

    /** The session that runs or ran last: the one before the one that takes applications now. */
    String session() {
        AssessmentSession next = AssessmentSession.receiving(clock.instant());
        return new AssessmentSession(next.month().minusMonths(4)).code();
    }

    /** Everybody, with the packs they carry in the session that runs. */
    List<SessionBoard.AssessorLine> all() {
        return board.assessors(session());
    }

    Assessor find(long id) {
        return desk.find(id).orElseThrow(() -> Answer.missing("There is no assessor of that number."));
    }

    Deed add(@Nullable String name, @Nullable String email, @Nullable Integer mostPacks) {
        String given = name == null ? "" : name;
        String address = email == null ? "" : email;
        if (!Address.isOne(address)) {
            return noAddress(address);
        }
        return said(mostPacks == null ? desk.add(given, address) : desk.add(given, address, mostPacks));
    }

    Deed change(long id, @Nullable String name, @Nullable String email, @Nullable Integer mostPacks) {
        Assessor now = find(id);
        if (email != null && !Address.isOne(email)) {
            return noAddress(email);
        }
        return said(desk.change(
                id,
                name == null ? now.name() : name,
                email == null ? now.email() : email,
                mostPacks == null ? now.mostPacks() : mostPacks));
    }

    Deed retire(long id) {
        find(id);
        return said(desk.retire(id));
    }

    Deed bringBack(long id) {
        find(id);
        return said(desk.bringBack(id));
    }

    Deed addInterest(long id, @Nullable String kind, @Nullable String value) {
        find(id);
        return interest(kind, value).map(one -> said(desk.addInterest(id, one))).orElseGet(AssessorRoom::noInterest);
    }

    Deed removeInterest(long id, @Nullable String kind, @Nullable String value) {
        find(id);
        return interest(kind, value)
                .map(one -> said(desk.removeInterest(id, one)))
                .orElseGet(AssessorRoom::noInterest);
    }

    AssessorDesk.Imported take(String csv) {
        return desk.importCsv(csv);
    }

    private static Optional<Interest> interest(@Nullable String kind, @Nullable String value) {
        return Interest.Kind.called(kind == null ? "" : kind)
                .filter(known -> value != null && !value.isBlank() && value.length() <= 200)
                .map(known -> new Interest(known, String.valueOf(value)));
    }

    private static Deed noAddress(String typed) {
        return Deed.refused("\"" + typed.strip() + "\" is no email address.");
    }

    private static Deed noInterest() {
        return Deed.refused("Please say what the interest is in (a practice, PCN, ICB, health board or person) and"
                + " which, in at most 200 characters.");
    }

    private static Deed said(AssessorDesk.Answer answer) {
        return answer instanceof AssessorDesk.Answer.Kept
                ? Deed.done(answer.because())
                : Deed.refused(answer.because());
    }
}

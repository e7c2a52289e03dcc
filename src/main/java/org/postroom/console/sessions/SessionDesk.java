package org.postroom.console.sessions;

import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.console.Wording;
import org.postroom.letter.Address;
import org.postroom.outcome.ModerationBoard;
import org.postroom.outcome.ModerationDesk;
import org.postroom.outcome.Verdict;
import org.postroom.panel.Alias;
import org.postroom.panel.PanelDesk;
import org.postroom.panel.Session;
import org.postroom.panel.SessionBoard;
import org.postroom.panel.Sessions;
import org.springframework.stereotype.Component;

/** What a person sees of sessions, and does about their panels and their moderation. */
@Component
class SessionDesk {

    private final Sessions sessions;
    private final SessionBoard board;
    private final ModerationBoard moderation;
    private final ModerationDesk desk;
    private final PanelDesk panels;
    private final Clock clock;

    SessionDesk(
            Sessions sessions,
            SessionBoard board,
            ModerationBoard moderation,
            ModerationDesk desk,
            PanelDesk panels,
            Clock clock) {
        this.sessions = sessions;
        this.board = board;
        this.moderation = moderation;
        this.desk = desk;
        this.panels = panels;
        this.clock = clock;
    }

    /** A session, as one line of a list. */
    record SessionLine(String code, String name, String stateWords, @Nullable String moderator) {
        static SessionLine of(Session session) {
            return new SessionLine(
                    session.code(),
                    session.dates().name(),
                    SessionView.inWords(session.state()),
                    session.moderatorName());
        }
    }

    /** The sessions there are, and the one that takes applications now, latest first. */
    List<SessionLine> all() {
        TreeMap<String, SessionLine> lines = new TreeMap<>(java.util.Comparator.reverseOrder());
        sessions.all().forEach(session -> lines.put(session.code(), SessionLine.of(session)));
        String taking = AssessmentSession.receiving(clock.instant()).code();
        lines.computeIfAbsent(taking, code -> SessionLine.of(sessions.of(code)));
        return List.copyOf(lines.values());
    }

    /** The session of that code, laid open; 404 when there can be none. */
    SessionView open(String code) {
        String checked = checked(code);
        return SessionView.of(board.overview(checked), moderation.state(checked));
    }

    Deed nameModerator(String code, @Nullable String name, @Nullable String email) {
        String session = checked(code);
        if (name == null || name.isBlank() || name.length() > 200) {
            return Deed.refused("Please give the moderator's name, at most 200 characters.");
        }
        if (email == null || !Address.isOne(email)) {
            return Deed.refused("Please give the moderator's email address.");
        }
        desk.nameModerator(session, name.strip(), email.strip());
        return Deed.done("The moderator is named; the session pack goes to them when every panel has scored.");
    }

    Deed agree(String code, @Nullable String because, String person) {
        String session = checked(code);
        return Wording.fault(because, "how you know that the moderator agrees")
                .map(Deed::refused)
                .orElseGet(() ->
                        said(desk.agree(session, person, String.valueOf(because).strip())));
    }

    Deed lookAgain(String code, @Nullable String alias, @Nullable String remark, String person) {
        String session = checked(code);
        Optional<Alias> read = Alias.read(alias == null ? "" : alias.strip());
        if (read.isEmpty()) {
            return Deed.refused("Please give the alias of the pack, for example K7F3.");
        }
        return Wording.fault(remark, "what the assessors should look at again")
                .map(Deed::refused)
                .orElseGet(() -> said(desk.lookAgain(
                        session, read.get(), String.valueOf(remark).strip(), person)));
    }

    Deed replace(String code, long seat, @Nullable String because, String person) {
        Optional<SessionBoard.CaseLine> seated = board.overview(checked(code)).cases().stream()
                .filter(one -> one.seats().stream().anyMatch(line -> line.seat() == seat))
                .findFirst();
        if (seated.isEmpty()) {
            return Deed.unknown("The session has no seat of that number.");
        }
        if (!SessionView.isAtWork(seated.get())) {
            return Deed.refused("The panel of that case has done its work, so nobody on it is replaced.");
        }
        return Wording.fault(because, "why the assessor is replaced")
                .map(Deed::refused)
                .orElseGet(() ->
                        panels.replace(seat, person, String.valueOf(because).strip())
                                ? Deed.done("The assessor is replaced; a substitute is drawn at once.")
                                : Deed.refused("That assessor has left the panel already."));
    }

    private static Deed said(Verdict verdict) {
        return verdict instanceof Verdict.Done ? Deed.done(verdict.because()) : Deed.refused(verdict.because());
    }

    /** The code of a session that can be: a January, May or September. */
    static String checked(String code) {
        try {
            AssessmentSession session = AssessmentSession.of(code);
            AssessmentSession held =
                    AssessmentSession.receiving(session.deadline().minusSeconds(1));
            if (held.equals(session)) {
                return session.code();
            }
        } catch (DateTimeException unreadable) {
            throw Answer.missing("There is no session of that code.");
        }
        throw Answer.missing("There is no session of that code.");
    }
}

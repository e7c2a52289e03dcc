package org.postroom.panel;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The assessment sessions; a session is there as soon as it is asked for. Whatever touches the seats of a session locks
 * the session first, so that the last score sheet is seen to be the last.
 */
@Component
public class Sessions {
    private final SessionRows rows;
    private final Clock clock;

    Sessions(SessionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The session of that code. */
    @Transactional
    public Session of(String code) {
        rows.plan(code);
        return rows.findByCode(code).orElseThrow();
    }

    /** The same, locked for the length of the transaction. */
    @Transactional
    public Session locked(String code) {
        rows.plan(code);
        return rows.locked(code);
    }

    /** Every session there is, latest first. */
    public List<Session> all() {
        return rows.findAllByOrderByCodeDesc();
    }

    /** Names the external moderator; null takes the name away. */
    @Transactional
    public Session nameModerator(String code, @Nullable String name, @Nullable String email) {
        rows.plan(code);
        rows.nameModerator(code, blankToNull(name), blankToNull(email));
        return rows.findByCode(code).orElseThrow();
    }

    /** Moves a session to a state. */
    @Transactional
    public void move(String code, Session.State state) {
        rows.move(code, state.name(), clock.instant());
    }

    /** Whether the opening was not asked for before. */
    boolean askToOpen(String code) {
        rows.plan(code);
        return rows.askToOpen(code) == 1;
    }

    /** Whether the moderator's pack was not asked for before. */
    boolean askForModeration(String code) {
        return rows.askForModeration(code) == 1;
    }

    /** The pack that was asked for is on its way, so that the next one may be asked for. */
    @Transactional
    public void moderationPackTaken(String code) {
        rows.moderationAnswered(code);
    }

    void opened(Session session) {
        rows.opened(session.code(), clock.instant());
        if (session.state() == Session.State.PLANNED) {
            move(session.code(), Session.State.OPEN);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

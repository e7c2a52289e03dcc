package org.postroom.casebook;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Correspondent.Role;
import org.postroom.outbox.AddressToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out and recognises the tokens of correspondents. */
@Component
public class Correspondents {
    private final CorrespondentRows rows;
    private final PostroomSecret secret;
    private final Clock clock;

    Correspondents(CorrespondentRows rows, PostroomSecret secret, Clock clock) {
        this.rows = rows;
        this.secret = secret;
        this.clock = clock;
    }

    /** The applicant of a case, at the address they write from. */
    @Transactional
    public Correspondent applicant(String caseReference, String address) {
        return of(Role.APPLICANT, address, caseReference, null, null);
    }

    /** An assessor on one seat of a panel. */
    @Transactional
    public Correspondent assessor(long seat, String address) {
        return of(Role.ASSESSOR, address, null, null, seat);
    }

    /** The moderator of a session. */
    @Transactional
    public Correspondent moderator(String session, String address) {
        return of(Role.MODERATOR, address, null, session, null);
    }

    private Correspondent of(
            Role role, String address, @Nullable String caseReference, @Nullable String session, @Nullable Long seat) {
        String token = AddressToken.of(
                role + "|" + address.toLowerCase(Locale.ROOT) + "|" + caseReference + "|" + session + "|" + seat,
                secret.bytes());
        return rows.findByToken(token).orElseGet(() -> {
            rows.insert(token, role.name(), address, caseReference, session, seat, clock.instant());
            return rows.findByToken(token).orElseThrow();
        });
    }

    /** Who holds a token that is still valid. */
    public Optional<Correspondent> holding(String token) {
        return rows.findByToken(token.toLowerCase(Locale.ROOT)).filter(one -> one.closedAt() == null);
    }

    /** Whether somebody held this token once, and it is no longer valid. */
    public boolean isClosed(String token) {
        return rows.findByToken(token.toLowerCase(Locale.ROOT))
                .filter(one -> one.closedAt() != null)
                .isPresent();
    }

    /** Ends the validity of every token of a case. */
    @Transactional
    public void close(String caseReference) {
        rows.close(caseReference, clock.instant());
    }

    /** Ends the validity of the token of one seat. */
    @Transactional
    public void closeSeat(long seat) {
        rows.closeSeat(seat, clock.instant());
    }
}

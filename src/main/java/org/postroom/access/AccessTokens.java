package org.postroom.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.access.TokenRows.Row;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The access token for the mailbox and the sending server. Nothing waits for its expiry: it is renewed before. */
@Component("accessTokens")
public class AccessTokens {
    private static final String AWAY = "The access token could not be read from the database.";
    private static final Life NOT_ASKED = new Life(null, Duration.ZERO, 0, null, false);

    private final AccessSettings settings;
    private final TokenRows rows;
    private final TokenRenewal renewal;

    AccessTokens(AccessSettings settings, TokenRows rows, TokenRenewal renewal) {
        this.settings = settings;
        this.rows = rows;
        this.renewal = renewal;
    }

    /**
     * How the token stands.
     *
     * @param until when the access token runs out; machine time; null when there is none
     * @param left how long that is; zero when it has run out
     * @param failures renewals that failed in a row
     * @param because why the last of them failed; null when none did
     * @param refused whether the provider said no, so that only a person can help
     */
    public record Life(
            @Nullable Instant until, Duration left, int failures, @Nullable String because, boolean refused) {}

    /** Whether tokens are used at all. */
    public boolean areUsed() {
        return settings.isGiven();
    }

    /** A token to show to a server now; a new one where the old is near its end. May ask the endpoint, for some seconds. */
    public Access current() {
        try {
            Optional<Row> row = rows.find(renewal.asked());
            Optional<Access.Token> held = row.flatMap(renewal::token);
            if (held.isPresent() && !TokenRenewal.isDue(row.get())) {
                return held.get();
            }
            return renewal.renew();
        } catch (DataAccessException | TransactionException notNow) {
            return new Access.None(AWAY);
        }
    }

    /**
     * A token in place of one that a server did not take, although its time is not over. It is asked for once: the very same
     * comes back where that was made just now, and none where the provider refuses another.
     */
    public Access insteadOf(String refused) {
        try {
            return renewal.renewInsteadOf(refused);
        } catch (DataAccessException | TransactionException notNow) {
            return new Access.None(AWAY);
        }
    }

    /**
     * That the provider refuses us, or no longer does, as when tokens are not used any more; empty when that was told before.
     * Within a transaction: what is given counts as told once that is committed.
     */
    public List<Life> toTell() {
        if (!areUsed()) {
            return rows.tellNone() ? List.of(NOT_ASKED) : List.of();
        }
        return rows.tell(renewal.asked()) ? life().stream().toList() : List.of();
    }

    /** How the token stands; empty when tokens are not used. */
    public Optional<Life> life() {
        if (!areUsed()) {
            return Optional.empty();
        }
        return Optional.of(rows.find(renewal.asked())
                .map(row -> new Life(row.expiresAt(), left(row), row.failures(), row.because(), row.refused()))
                .orElse(NOT_ASKED));
    }

    private static Duration left(Row row) {
        return row.secondsLeft() == null || row.secondsLeft() < 0
                ? Duration.ZERO
                : Duration.ofSeconds(row.secondsLeft().longValue());
    }
}

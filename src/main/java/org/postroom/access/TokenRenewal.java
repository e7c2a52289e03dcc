package org.postroom.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.postroom.access.TokenRows.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renews the access token, one copy of the service at a time: the row is locked while the endpoint is asked, and what it gave
 * is committed before anybody uses it. A refresh token that replaces another is so never lost to a crash after its first use.
 */
@Component
class TokenRenewal {
    /** A token is renewed while it is still good for this long, so that an outage of the endpoint is noticed in time. */
    static final Duration AHEAD = Duration.ofMinutes(10);

    /** A token that a server does not take although it is younger is not its age's fault: another would fare no better. */
    static final Duration YOUNG = Duration.ofMinutes(2);

    private static final String REFRESH = "refresh token";
    private static final String ACCESS = "access token";

    private final AccessSettings settings;
    private final AccessKeys keys;
    private final TokenEndpoint endpoint;
    private final TokenRows rows;

    TokenRenewal(AccessSettings settings, AccessKeys keys, TokenEndpoint endpoint, TokenRows rows) {
        this.settings = settings;
        this.keys = keys;
        this.endpoint = endpoint;
        this.rows = rows;
    }

    /** What is kept for the settings as they are: others begin with a row of their own, so that a new token counts. */
    String asked() {
        try {
            byte[] all = String.join("\n", settings.tokenEndpoint(), settings.clientId(), settings.refreshToken())
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }

    /** The access token of a row. */
    Optional<Access.Token> token(Row row) {
        return row.expiresAt() == null || !row.isGoodFor(Duration.ZERO)
                ? Optional.empty()
                : keys.open(ACCESS, row.accessToken()).map(value -> new Access.Token(value, row.expiresAt()));
    }

    /** Whether it is time to renew: a token of a short life is renewed at its half. */
    static boolean isDue(Row row) {
        if (row.expiresAt() == null || row.renewedAt() == null) {
            return true;
        }
        Duration half = Duration.between(row.renewedAt(), row.expiresAt()).dividedBy(2);
        return !row.isGoodFor(half.compareTo(AHEAD) < 0 ? half : AHEAD);
    }

    /** Renews where another copy has not just done so, and gives what there is then. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Access renew() {
        String asked = asked();
        Row row = rows.locked(asked);
        if (!row.pausing() && (token(row).isEmpty() || isDue(row))) {
            row = renewed(asked, row);
        }
        return held(row);
    }

    /**
     * Renews a token that a server did not take, unless another copy has just done so, or it was made just now. Where the
     * provider refuses another one, there is none: the old one is of no use.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Access renewInsteadOf(String refused) {
        String asked = asked();
        Row row = rows.locked(asked);
        boolean isStillThat =
                token(row).map(Access.Token::value).filter(refused::equals).isPresent();
        if (isStillThat && !row.pausing() && !row.isYoungerThan(YOUNG)) {
            row = renewed(asked, row);
        }
        String because = row.because();
        return row.refused() && because != null ? new Access.None(because) : held(row);
    }

    private Row renewed(String asked, Row row) {
        note(asked, askEndpoint(row));
        return rows.locked(asked);
    }

    private Access held(Row row) {
        String because = row.because();
        return token(row)
                .<Access>map(token -> token)
                .orElseGet(() -> new Access.None(because == null ? "There is no access token yet." : because));
    }

    private TokenReply askEndpoint(Row row) {
        Optional<String> kept = keys.open(REFRESH, row.refreshToken());
        if (kept.isPresent() || settings.refreshToken().isBlank()) {
            return endpoint.ask(kept);
        }
        return endpoint.ask(Optional.of(settings.refreshToken()));
    }

    private void note(String asked, TokenReply reply) {
        if (reply instanceof TokenReply.Granted granted) {
            byte[] rotated = granted.refreshToken() == null ? null : keys.seal(REFRESH, granted.refreshToken());
            rows.granted(asked, keys.seal(ACCESS, granted.accessToken()), granted.life(), rotated);
        } else if (reply instanceof TokenReply.Refused refused) {
            rows.failed(asked, refused.because(), true);
        } else if (reply instanceof TokenReply.Silent silent) {
            rows.failed(asked, silent.because(), false);
        }
    }
}

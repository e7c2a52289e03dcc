package org.postroom.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens that are kept, sealed. All times are the database's, so that several copies agree. */
@Repository
class TokenRows {
    private static final String COLUMNS =
            """
            refresh_token, access_token, expires_at, renewed_at, failures, because, refused,
            extract(epoch from expires_at - clock_timestamp()) as seconds_left,
            extract(epoch from clock_timestamp() - renewed_at) as seconds_old, coalesce(try_after > clock_timestamp(), false) as pausing
            """;

    private final JdbcClient database;

    TokenRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is kept for one way of asking.
     *
     * @param secondsLeft what the access token is still good for; null when there is none
     * @param secondsOld how long ago the access token was made; null when there is none
     * @param pausing whether it is too early to ask again after a failure
     */
    record Row(
            byte @Nullable [] refreshToken,
            byte @Nullable [] accessToken,
            @Nullable Instant expiresAt,
            @Nullable Instant renewedAt,
            int failures,
            @Nullable String because,
            boolean refused,
            @Nullable Double secondsLeft,
            @Nullable Double secondsOld,
            boolean pausing) {
        boolean isGoodFor(Duration life) {
            return secondsLeft != null && secondsLeft > life.toSeconds();
        }

        boolean isYoungerThan(Duration age) {
            return secondsOld != null && secondsOld < age.toSeconds();
        }
    }

    Optional<Row> find(String asked) {
        return database.sql("select " + COLUMNS + " from access_token where asked = :asked")
                .param("asked", asked)
                .query(Row.class)
                .optional();
    }

    /** Locks the row, so that one copy of the service renews and the others wait for what it got. */
    Row locked(String asked) {
        database.sql("insert into access_token (asked) values (:asked) on conflict do nothing")
                .param("asked", asked)
                .update();
        return database.sql("select " + COLUMNS + " from access_token where asked = :asked for update")
                .param("asked", asked)
                .query(Row.class)
                .single();
    }

    /** Keeps a new access token; and the refresh token that came with it, where one did. */
    void granted(String asked, byte[] accessToken, Duration life, byte @Nullable [] refreshToken) {
        database.sql(
                        """
                        update access_token set access_token = :access, refresh_token = coalesce(:refresh, refresh_token),
                            expires_at = clock_timestamp() + make_interval(secs => :life),
                            renewed_at = clock_timestamp(),
                            failures = 0, because = null, refused = false, try_after = null
                        where asked = :asked
                        """)
                .param("asked", asked)
                .param("access", accessToken)
                .param("refresh", refreshToken, java.sql.Types.BINARY)
                .param("life", (double) life.toSeconds())
                .update();
    }

    /** Notes that people are told how it stands now: refused or not; false when they know, or nothing is known yet. */
    boolean tell(String asked) {
        return database.sql(
                                """
                                update access_token set told = refused where asked = :asked
                                    and told is distinct from refused and (refused or told or access_token is not null)
                                """)
                        .param("asked", asked)
                        .update()
                == 1;
    }

    /** Notes that people are told of no refusal any more; false when they were told of none. */
    boolean tellNone() {
        return database.sql("update access_token set told = null where told").update() > 0;
    }

    /** Counts a failure. The pause grows from 15 s to 5 min. */
    void failed(String asked, String because, boolean refused) {
        database.sql(
                        """
                        update access_token set failures = failures + 1, because = :because, refused = :refused,
                            try_after = clock_timestamp()
                                + least(interval '5 minutes', interval '15 seconds' * power(2, least(failures, 6)))
                        where asked = :asked
                        """)
                .param("asked", asked)
                .param("because", because)
                .param("refused", refused)
                .update();
    }
}

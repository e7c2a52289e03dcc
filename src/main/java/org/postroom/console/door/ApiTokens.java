package org.postroom.console.door;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The tokens for the API. */
interface ApiTokens extends Repository<ApiToken, Long> {
    ApiToken save(ApiToken token);

    @Query("select * from api_token where hash = :hash and closed_at is null")
    Optional<ApiToken> withHash(String hash);

    @Query("select * from api_token where username = :username and closed_at is null order by id")
    List<ApiToken> of(String username);

    @Modifying
    @Query("update api_token set closed_at = :at where id = :id and username = :username and closed_at is null")
    int close(long id, String username, Instant at);

    @Modifying
    @Query("update api_token set closed_at = :at where username = :username and closed_at is null")
    void closeAll(String username, Instant at);
}

package org.postroom.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of {@code session}. */
interface SessionRows extends Repository<Session, String> {
    @Modifying
    @Query("insert into session (code, state) values (:code, 'PLANNED') on conflict do nothing")
    void plan(String code);

    Optional<Session> findByCode(String code);

    List<Session> findAllByOrderByCodeDesc();

    @Query("select * from session where code = :code for update")
    Session locked(String code);

    @Modifying
    @Query("update session set moderator_name = :name, moderator_email = :email where code = :code")
    void nameModerator(String code, @Nullable String name, @Nullable String email);

    @Modifying
    @Query("update session set opening = true where code = :code and not opening")
    int askToOpen(String code);

    @Modifying
    @Query("update session set moderating = true where code = :code and not moderating")
    int askForModeration(String code);

    @Modifying
    @Query("update session set moderating = false where code = :code")
    void moderationAnswered(String code);

    @Modifying
    @Query("update session set opening = false, opened_at = coalesce(opened_at, :at) where code = :code")
    void opened(String code, Instant at);

    @Modifying
    @Query("update session set state = :state, settled_at = :at where code = :code and state <> :state")
    int move(String code, String state, Instant at);
}

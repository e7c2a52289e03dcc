package org.postroom.casebook;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The people who apply. */
interface Applicants extends ListCrudRepository<Applicant, Long> {
    /** Whoever asks for the same address waits until the transaction that asked before has ended. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended(lower(:address), 0)) as text)")
    String takeTurns(String address);

    @Query("select * from applicant where lower(email) = lower(:email) order by id limit 1")
    Optional<Applicant> withAddress(String email);

    @Query("select * from applicant where lower(email) = lower(:email) order by id")
    List<Applicant> allWithAddress(String email);
}

package org.postroom.casebook;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The people who apply. */
interface Applicants extends ListCrudRepository<Applicant, Long> {
    @Query("select * from applicant where lower(email) = lower(:email) order by id limit 1")
    Optional<Applicant> withAddress(String email);
}

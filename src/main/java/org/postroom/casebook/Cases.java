package org.postroom.casebook;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** The cases. */
interface Cases extends ListCrudRepository<Case, String> {
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Case> findByReference(String reference);

    @Query("select nextval('case_number')")
    long nextNumber();

    List<Case> findByStageOrderByReference(Stage stage);

    List<Case> findBySessionOrderByReference(String session);

    @Query(
            """
            select application.* from application join applicant on applicant.id = application.applicant
            where lower(applicant.email) = lower(:email) order by application.opened_at desc
            """)
    List<Case> ofAddress(String email);

    @Query(
            """
            select application.* from application join applicant on applicant.id = application.applicant
            where :words = '' or application.reference ilike :pattern or applicant.full_name ilike :pattern
                or applicant.email ilike :pattern or applicant.practice_name ilike :pattern
                or applicant.membership_number ilike :pattern
            order by application.opened_at desc, application.reference desc limit :most offset :skip
            """)
    List<Case> search(String words, String pattern, int most, int skip);

    @Query(
            """
            select application.* from application join applicant on applicant.id = application.applicant
            where lower(applicant.full_name) = lower(:name) order by application.opened_at desc
            """)
    List<Case> ofName(String name);
}

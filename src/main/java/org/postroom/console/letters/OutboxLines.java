package org.postroom.console.letters;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The outbox's rows for lists: without the bytes of the letters. */
interface OutboxLines extends Repository<OutboxLine, Long> {
    @Query(
            """
            select id, kind, recipient, subject, case_reference, session, answers_folio, state, because, attempts,
                made_at, next_attempt, sent_at
            from outgoing_letter
            where (:state = '' or state = :state)
                and (:pattern = '%' or subject ilike :pattern or recipient ilike :pattern
                    or case_reference ilike :pattern)
            order by id desc limit :most offset :skip
            """)
    List<OutboxLine> page(String state, String pattern, int most, int skip);

    @Query(
            """
            select count(*) from outgoing_letter
            where (:state = '' or state = :state)
                and (:pattern = '%' or subject ilike :pattern or recipient ilike :pattern
                    or case_reference ilike :pattern)
            """)
    int count(String state, String pattern);
}

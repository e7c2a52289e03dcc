package org.postroom.console.cases;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The cases for lists: each with its person, in one query. */
public interface CaseLines extends Repository<CaseLine, String> {
    /** How many cases stand at a stage. */
    record StageCount(org.postroom.casebook.Stage stage, int count) {}

    /** Cases in which every one of {@code patterns} is found, newest first; all stages when {@code stage} is empty. */
    @Query(
            """
            select a.reference, p.full_name, p.email, p.practice_name, a.stage, a.stage_since, a.session, a.opened_at
            from application a join applicant p on p.id = a.applicant
            where (:stage = '' or a.stage = :stage)
                and concat_ws(' ', a.reference, p.full_name, p.known_as, p.email, p.practice_name,
                    p.membership_number, a.session) ilike all (array[:patterns])
            order by a.opened_at desc, a.reference desc limit :most offset :skip
            """)
    List<CaseLine> search(Collection<String> patterns, String stage, int most, int skip);

    /** How many cases that search would find. */
    @Query(
            """
            select count(*) from application a join applicant p on p.id = a.applicant
            where (:stage = '' or a.stage = :stage)
                and concat_ws(' ', a.reference, p.full_name, p.known_as, p.email, p.practice_name,
                    p.membership_number, a.session) ilike all (array[:patterns])
            """)
    int count(Collection<String> patterns, String stage);

    /** How many cases stand at each stage. */
    @Query("select stage, count(*) as count from application group by stage")
    List<StageCount> perStage();

    /** Cases at these stages about which, or decided ones about whose session, nothing lies on the tray. */
    @Query(
            """
            select a.reference, p.full_name, p.email, p.practice_name, a.stage, a.stage_since, a.session, a.opened_at
            from application a join applicant p on p.id = a.applicant
            where a.stage in (:stages) and not exists
                (select 1 from tray t where t.closed_at is null
                    and (t.case_reference = a.reference or t.session = a.session and a.stage = 'DECIDED'))
            order by a.stage_since, a.reference
            """)
    List<CaseLine> withoutMatter(Collection<String> stages);
}

package org.postroom.panel;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The seats of all panels. */
interface Seats extends ListCrudRepository<Seat, Long> {
    List<Seat> findByCaseReferenceOrderById(String caseReference);

    List<Seat> findBySessionOrderById(String session);

    @Query(
            """
            select count(*) from seat where session = :session and assessor = :assessor
                and state in ('DRAWN', 'INVITED', 'SCORED', 'LOOK_AGAIN')
            """)
    int load(String session, long assessor);

    @Query(
            """
            select seat.* from seat join application on application.reference = seat.case_reference
            where seat.state in ('INVITED', 'LOOK_AGAIN') and application.stage in ('WITH_PANEL', 'PANEL_SHORT') order by seat.id
            """)
    List<Seat> awaited();
}

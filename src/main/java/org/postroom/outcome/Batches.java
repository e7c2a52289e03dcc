package org.postroom.outcome;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The batches. */
interface Batches extends ListCrudRepository<Batch, Long> {
    @Query("select * from batch where id = :id for update")
    Optional<Batch> locked(long id);

    List<Batch> findBySessionOrderById(String session);

    List<Batch> findAllByOrderByIdDesc();
}

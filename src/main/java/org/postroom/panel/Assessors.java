package org.postroom.panel;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The assessors. */
interface Assessors extends ListCrudRepository<Assessor, Long> {
    Optional<Assessor> findByEmailIgnoreCase(String email);

    List<Assessor> findByActiveTrueOrderById();

    List<Assessor> findAllByOrderByName();
}

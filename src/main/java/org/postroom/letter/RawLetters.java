package org.postroom.letter;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The bytes of letters, read when they are needed and never with the rows beside them. */
interface RawLetters extends Repository<RawLetter, Long> {
    Optional<RawLetter> findByFolio(long folio);
}

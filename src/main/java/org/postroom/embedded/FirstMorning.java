package org.postroom.embedded;

import java.time.Instant;
import java.util.Optional;

/** Says where the Clock begins when an embedded house starts for the first time and no setting says so. */
public interface FirstMorning {
    /** That moment; nothing leaves the Clock at the machine's time. */
    Optional<Instant> moment();
}

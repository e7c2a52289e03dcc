package org.postroom.casebook;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The history's rows. They are written once and never changed. */
interface History extends Repository<HistoryEntry, Long> {
    HistoryEntry save(HistoryEntry entry);

    List<HistoryEntry> findByCaseReferenceOrderByNumber(String caseReference);
}

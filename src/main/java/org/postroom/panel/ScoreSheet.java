package org.postroom.panel;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Json;
import org.postroom.panel.SheetReading.Read;
import org.postroom.panel.SheetReading.Scored;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One version of one assessor's scores for one pack. The newest counts; none is ever deleted.
 *
 * @param version from 1 in each seat
 * @param folio the letter it came with
 * @param content {@link Scores} as JSON
 */
@Table("score_sheet")
record ScoreSheet(
        @Nullable @Id Long id, long seat, int version, @Nullable Long folio, String content, Instant receivedAt) {

    /** The scores by number of the domain. */
    record Scores(Map<Integer, Scored> byDomain) {}

    static ScoreSheet of(Seat seat, int version, @Nullable Long folio, Read read, Instant receivedAt) {
        return new ScoreSheet(null, seat.key(), version, folio, Json.write(new Scores(read.scores())), receivedAt);
    }

    /** What the sheet said when it was read. */
    Read read(Alias alias) {
        return new Read(alias, Json.read(content, Scores.class).byDomain(), "It was taken before.");
    }
}

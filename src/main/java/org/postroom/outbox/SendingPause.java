package org.postroom.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Whether the sending server serves us. One row; times by the Clock.
 *
 * @param failures how often in a row it did not
 * @param since when it first did not; null while it does
 * @param until when it is asked again; null while it does
 * @param because one plain sentence; null while it does
 * @param forGood whether it refused us with a reply of 5yz: a person has to look
 * @param told whether the tray was told
 */
public record SendingPause(
        @Id boolean onlyRow,
        int failures,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String because,
        boolean forGood,
        boolean told) {}

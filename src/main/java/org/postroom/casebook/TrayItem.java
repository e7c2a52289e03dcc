package org.postroom.casebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A letter or case that waits for a person.
 *
 * @param kind what sort of matter, a few words
 * @param because why it lies here, one plain sentence
 * @param nextStep what a person can do about it
 * @param closedBy who took it off the tray
 */
@Table("tray")
public record TrayItem(
        @Nullable @Id Long id,
        String kind,
        @Nullable String caseReference,
        @Nullable String session,
        @Nullable Long folio,
        String because,
        String nextStep,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String resolution) {}

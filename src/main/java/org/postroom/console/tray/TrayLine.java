package org.postroom.console.tray;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.TrayItem;

/**
 * A matter on the tray.
 *
 * @param because why it lies here
 * @param nextStep what a person can do about it
 * @param closedBy who took it off the tray; null while it lies there
 */
public record TrayLine(
        long id,
        String kind,
        @Nullable String caseReference,
        @Nullable String session,
        @Nullable Long folio,
        String because,
        String nextStep,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String resolution) {

    /** The matter as a line. */
    public static TrayLine of(TrayItem item) {
        return new TrayLine(
                java.util.Objects.requireNonNull(item.id()),
                item.kind(),
                item.caseReference(),
                item.session(),
                item.folio(),
                item.because(),
                item.nextStep(),
                item.openedAt(),
                item.closedAt(),
                item.closedBy(),
                item.resolution());
    }

    /** Whether it still waits for a person. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** The kind without its particulars, so that matters of one sort stand together. */
    public String group() {
        int particulars = kind.indexOf(" (");
        return particulars < 0 ? kind : kind.substring(0, particulars);
    }
}

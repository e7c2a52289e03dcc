package org.postroom.console.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.HistoryEntry;
import org.postroom.casebook.Tray;
import org.postroom.casebook.TrayItem;
import org.postroom.console.cases.TimelineEntry.Sort;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.springframework.stereotype.Component;

/** Mixes a case's history, its letters in and out, and what lay on the tray about it, newest first. */
@Component
class Timeline {
    private final Casebook casebook;
    private final LetterBook letterBook;
    private final Outbox outbox;
    private final Tray tray;

    Timeline(Casebook casebook, LetterBook letterBook, Outbox outbox, Tray tray) {
        this.casebook = casebook;
        this.letterBook = letterBook;
        this.outbox = outbox;
        this.tray = tray;
    }

    List<TimelineEntry> of(String reference) {
        List<HistoryEntry> steps = casebook.history(reference);
        Set<Long> told = new HashSet<>();
        steps.forEach(step -> told.add(step.outgoing()));
        List<TimelineEntry> entries = new ArrayList<>();
        steps.forEach(step -> entries.add(step(step)));
        letterBook.ofCase(reference).forEach(letter -> entries.add(in(letter, reference)));
        outbox.ofCase(reference).stream()
                .filter(letter -> !told.contains(letter.id()))
                .forEach(letter -> entries.add(out(letter)));
        tray.ofCase(reference).forEach(item -> matter(item, entries));
        entries.sort(Comparator.comparing(TimelineEntry::at));
        Collections.reverse(entries);
        return entries;
    }

    private static TimelineEntry step(HistoryEntry step) {
        return new TimelineEntry(
                step.at(), Sort.STEP, step.actor(), step.action(), step.because(), step.folio(), step.outgoing(), null);
    }

    /** A letter that is filed with another case is shared with it: its sender and subject are the other's. */
    private static TimelineEntry in(Letter letter, String reference) {
        boolean shared = !reference.equals(letter.caseReference());
        String subject = letter.subject() == null || letter.subject().isBlank() ? "(no subject)" : letter.subject();
        return new TimelineEntry(
                letter.receivedAt(),
                Sort.LETTER_IN,
                shared ? "somebody else" : letter.sender() == null ? "unknown sender" : letter.sender(),
                shared ? "Letter in, about several cases" : "Letter in: " + subject,
                letter.because(),
                letter.folio(),
                null,
                null);
    }

    private static TimelineEntry out(OutgoingLetter letter) {
        return new TimelineEntry(
                letter.madeAt(),
                Sort.LETTER_OUT,
                "Postroom",
                "Letter out: " + letter.subject(),
                letter.because(),
                null,
                letter.id(),
                null);
    }

    private static void matter(TrayItem item, List<TimelineEntry> entries) {
        entries.add(new TimelineEntry(
                item.openedAt(),
                Sort.TRAY,
                "Postroom",
                "On the tray: " + item.kind(),
                item.because(),
                item.folio(),
                null,
                item.id()));
        if (item.closedAt() != null) {
            entries.add(new TimelineEntry(
                    item.closedAt(),
                    Sort.TRAY,
                    item.closedBy() == null ? "Postroom" : item.closedBy(),
                    "Off the tray: " + item.kind(),
                    item.resolution(),
                    null,
                    null,
                    item.id()));
        }
    }
}

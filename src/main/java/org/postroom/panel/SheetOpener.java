package org.postroom.panel;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.postroom.casebook.Json;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterText;
import org.postroom.panel.SheetFile.Opened;
import org.postroom.panel.SheetFile.Refused;
import org.postroom.worker.Job;
import org.postroom.worker.Limits;
import org.postroom.worker.Outcome.Done;
import org.postroom.worker.Workshop;
import org.springframework.stereotype.Component;

/** Has the enclosures of a letter opened outside the service; one that hangs or breaks its process is refused. */
@Component
class SheetOpener {
    private final LetterBook book;
    private final Workshop workshop;

    SheetOpener(LetterBook book, Workshop workshop) {
        this.book = book;
        this.workshop = workshop;
    }

    /** The enclosures of the letter at {@code folio}, in order; all together they have the time of one letter. */
    List<Opened> open(long folio) {
        return open(LetterText.of(book.bytes(folio)).enclosures(), workshop, SheetJob.class);
    }

    static List<Opened> open(List<LetterText.File> enclosures, Workshop workshop, Class<? extends Job> job) {
        long end = System.nanoTime() + workshop.usualLimits().whole().toNanos();
        return enclosures.stream()
                .map(file -> one(file.bytes(), Duration.ofNanos(end - System.nanoTime()), workshop, job))
                .toList();
    }

    private static Opened one(byte[] bytes, Duration left, Workshop workshop, Class<? extends Job> job) {
        if (left.isNegative()) {
            return Refused.unopened();
        }
        Limits limits = new Limits(workshop.usualLimits().step(), left);
        return workshop.run(job, List.of(), bytes, limits) instanceof Done done
                ? Json.read(new String(done.bytes(), StandardCharsets.UTF_8), Opened.class)
                : Refused.unopened();
    }
}

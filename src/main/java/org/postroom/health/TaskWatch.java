package org.postroom.health;

import java.time.Duration;
import java.util.Map;
import org.postroom.health.WatchRows.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether letters are sorted and tasks are worked on. */
@Component
@Order(3)
class TaskWatch implements Watched {
    /** A letter that is not sorted by then waits too long. */
    static final Duration SORTED_WITHIN = Duration.ofMinutes(10);

    /** A task that is due and that nobody has begun by then waits too long. */
    static final Duration BEGUN_WITHIN = Duration.ofMinutes(5);

    private final WatchRows rows;

    TaskWatch(WatchRows rows) {
        this.rows = rows;
    }

    @Override
    public String key() {
        return "line";
    }

    @Override
    public String name() {
        return "The line";
    }

    @Override
    public Finding look() {
        Waiting letters = rows.unsorted();
        Waiting tasks = rows.tasks();
        Map<String, String> facts =
                InWords.facts("Letters to sort", InWords.waiting(letters), "Tasks due", InWords.waiting(tasks));
        if (letters.seconds() > SORTED_WITHIN.toSeconds()) {
            return new Finding.Broken(
                    "A letter has waited to be sorted for " + InWords.time(letters.seconds())
                            + ": see whether the routes run, and whether the malware scanner answers.",
                    facts);
        }
        return tasks.seconds() > BEGUN_WITHIN.toSeconds()
                ? new Finding.Broken(
                        "A task has been due for " + InWords.time(tasks.seconds())
                                + " and nobody has begun it: see whether the routes run.",
                        facts)
                : new Finding.Well("Letters and tasks are worked on.", facts);
    }
}

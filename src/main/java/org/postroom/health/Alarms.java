package org.postroom.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postroom.health.AlarmRows.Alarm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells of each trouble once, and once when it is over, by another way than the mailbox. What could not be told is tried again
 * at the next look. Of the database itself each copy tells by its own memory.
 */
@Component
class Alarms {
    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    private final AlarmRows rows;
    private final AlarmBell bell;
    private final String holder = UUID.randomUUID().toString();
    private final Map<String, Boolean> toldByMemory = new ConcurrentHashMap<>();

    Alarms(AlarmRows rows, AlarmBell bell) {
        this.rows = rows;
        this.bell = bell;
    }

    /** Raises and ends alarms as the reports say. An amber report changes nothing. */
    void ring(List<Report> reports) {
        boolean away =
                reports.stream().anyMatch(report -> report.key().equals(DatabaseWatch.KEY) && report.failures() > 0);
        for (Report report : reports) {
            if (report.key().equals(DatabaseWatch.KEY)) {
                ringByMemory(report);
                continue;
            }
            try {
                if (!away) {
                    ringByRows(report);
                }
            } catch (DataAccessException notNow) {
                log.info("The alarm about {} waits for the database", report.key());
            }
        }
    }

    private void ringByMemory(Report report) {
        boolean told = toldByMemory.containsKey(report.key());
        if (report.isRed() && !told && bell.tell(report.key(), false, began(report))) {
            toldByMemory.put(report.key(), true);
        } else if (report.isGreen() && told && bell.tell(report.key(), true, over(report))) {
            toldByMemory.remove(report.key());
        }
    }

    private void ringByRows(Report report) {
        if (report.isRed()) {
            Optional<Alarm> ours = rows.seen(report.key(), report.because(), holder);
            if (ours.isPresent() && ours.get().toldAt() == null && bell.tell(report.key(), false, began(report))) {
                rows.told(report.key());
            }
        } else if (report.isGreen()) {
            rows.endable(report.key(), holder).ifPresent(alarm -> end(report, alarm));
        }
    }

    private void end(Report report, Alarm alarm) {
        if (alarm.toldAt() == null || bell.tell(report.key(), true, over(report))) {
            rows.end(report.key());
        }
    }

    private static String began(Report report) {
        return report.name() + ": " + report.because();
    }

    private static String over(Report report) {
        return report.name() + ": the trouble is over. " + report.because();
    }
}

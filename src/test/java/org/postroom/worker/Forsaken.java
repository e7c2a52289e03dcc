package org.postroom.worker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.postroom.worker.Outcome.Done;

/** A service that has a worker hang and is there to be killed; it prints the worker's process id first. */
final class Forsaken {
    private Forsaken() {}

    public static void main(String[] arguments) {
        try (Workshop workshop = new Workshop(WorkshopSettings.usual())) {
            Limits limits = new Limits(Duration.ofMinutes(5), Duration.ofMinutes(5));
            Done pid = (Done) workshop.run(Mischief.class, List.of("pid"), new byte[0], limits);
            System.out.println(new String(pid.bytes(), StandardCharsets.UTF_8));
            workshop.run(Mischief.class, List.of("hang"), new byte[0], limits);
        }
    }
}

package org.postroom.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How post from outside is read in processes of its own.
 *
 * @param workers processes at most at one time
 * @param workerMemoryMb heap of each, in megabytes
 * @param stepTime how long one step may take, such as one enclosure; machine time
 * @param letterTime how long one letter may take as a whole; machine time
 * @param idleTime how long a process waits for its next job before it ends; machine time
 */
@ConfigurationProperties("postroom.reading")
public record WorkshopSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("512") int workerMemoryMb,
        @DefaultValue("20s") Duration stepTime,
        @DefaultValue("120s") Duration letterTime,
        @DefaultValue("5m") Duration idleTime) {

    /** The settings that hold where nobody set others. */
    public static WorkshopSettings usual() {
        return new WorkshopSettings(2, 512, Duration.ofSeconds(20), Duration.ofSeconds(120), Duration.ofMinutes(5));
    }

    /** The time limits of one letter. */
    public Limits limits() {
        return new Limits(stepTime, letterTime);
    }
}

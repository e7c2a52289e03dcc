package org.postroom.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a task that failed waits before it is tried again. */
class TaskRunnerTest {
    private static final Throwable BROKE = new IllegalStateException("route", new NullPointerException());
    private static final Throwable UNREACHABLE = new IllegalStateException("route", new ConnectException());

    private static Duration altogether(Throwable cause) {
        Duration waited = Duration.ZERO;
        int tries = 1;
        for (Optional<Duration> delay = TaskRunner.delay(tries, cause);
                delay.isPresent();
                delay = TaskRunner.delay(++tries, cause)) {
            waited = waited.plus(delay.get());
        }
        return waited;
    }

    @Test
    void whatBreaksGoesToTheTrayWithinMinutes() {
        assertThat(altogether(BROKE)).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(5));
    }

    @Test
    void whatCannotBeReachedIsWaitedForMoreThanAnHour() {
        assertThat(altogether(UNREACHABLE)).isBetween(Duration.ofHours(1), Duration.ofHours(2));
    }

    @Test
    void delaysGrowUpToTenMinutes() {
        assertThat(TaskRunner.delay(1, UNREACHABLE)).hasValue(Duration.ofSeconds(4));
        assertThat(TaskRunner.delay(2, UNREACHABLE)).hasValue(Duration.ofSeconds(8));
        assertThat(TaskRunner.delay(13, UNREACHABLE)).hasValue(Duration.ofMinutes(10));
        assertThat(TaskRunner.delay(14, UNREACHABLE)).isEmpty();
    }
}

package org.postroom.worker;

import java.time.Duration;

/**
 * How long a job may take, in machine time as a clock on the wall shows it.
 *
 * @param step from the beginning of one step to the next
 * @param whole from the first step to the answer
 */
public record Limits(Duration step, Duration whole) {}

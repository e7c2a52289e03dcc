/**
 * The one Clock that rules what the process promises: deadlines, sessions, due dates, reminders, fees, retry times.
 *
 * <p>Words: advance (how far the Clock runs ahead of the machine's). Tables: {@code clock_advance}. Trouble: none; on
 * real servers the Clock is the machine's and cannot be moved.
 *
 * <p>Not here: leases, heartbeats and socket limits, which use machine time.
 */
@NullMarked
package org.postroom.time;

import org.jspecify.annotations.NullMarked;

/**
 * Durable tasks between the routes: a hand-off is a committed row, never memory.
 *
 * <p>Words: a task waits on a <em>line</em> (the name behind {@code task:}) and names its subject (a folio, a case
 * reference, a session); a <em>lease</em> says that one of several copies of the service does something now. Doors: the
 * Camel component {@code task:}. Tables: {@code scheduled_tasks} (db-scheduler's), {@code task_done}, {@code lease}.
 * Trouble: a failing task is tried again with growing delays; when that does not help it becomes a mishap.
 *
 * <p>Not here: what a task does; the routes say that.
 */
@NullMarked
package org.postroom.tasks;

import org.jspecify.annotations.NullMarked;

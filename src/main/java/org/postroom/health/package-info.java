/**
 * Watches whether the post can flow, and raises the alarm by another way when it cannot.
 *
 * <p>Words: a {@link org.postroom.health.Watched} is looked at several times a minute; what was found is a {@link
 * org.postroom.health.Finding}; all of one thing's findings make its {@link org.postroom.health.Report}. Red is a thing that
 * was found bad twice in a row, or bad beyond doubt. Doors: {@link org.postroom.health.Watch} (route 95), the components of
 * {@code /actuator/health}, a webhook and a second sending server. Tables: {@code watched}, {@code alarm}. All limits are
 * machine time. Trouble: the watch rests on nothing that it watches; without a database it still looks and still tells.
 *
 * <p>Not here: single letters that did not leave or mails that could not be taken in, which lie on the tray.
 */
@NullMarked
package org.postroom.health;

import org.jspecify.annotations.NullMarked;

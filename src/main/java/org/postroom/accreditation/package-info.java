/**
 * The scheme itself: the framework file, the sessions and their dates, fees and policies as settings.
 *
 * <p>Words: framework, domain, point, session. Doors: none. Tables: none. Trouble: a framework file that cannot be
 * used stops the start with one sentence.
 *
 * <p>Not here: cases, scores and decisions, which only use what this room says.
 */
@NullMarked
package org.postroom.accreditation;

import org.jspecify.annotations.NullMarked;

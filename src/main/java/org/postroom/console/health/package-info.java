/**
 * The page and the API that tell whether the post flows.
 *
 * <p>Not here: looking, which is the room health's.
 */
@NullMarked
package org.postroom.console.health;

import org.jspecify.annotations.NullMarked;

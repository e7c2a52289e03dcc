/**
 * The console's settings: one's own password and tokens, the staff, and what the scheme asks.
 */
@NullMarked
package org.postroom.console.settings;

import org.jspecify.annotations.NullMarked;

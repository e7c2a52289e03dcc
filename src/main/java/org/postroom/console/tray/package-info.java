/**
 * The console's tray: what waits for a person, and what a person does about it.
 */
@NullMarked
package org.postroom.console.tray;

import org.jspecify.annotations.NullMarked;

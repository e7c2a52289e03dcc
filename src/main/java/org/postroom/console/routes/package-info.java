/**
 * The console's view of the line: its routes, what they carried, start and stop; and the Clock where it may be moved.
 */
@NullMarked
package org.postroom.console.routes;

import org.jspecify.annotations.NullMarked;

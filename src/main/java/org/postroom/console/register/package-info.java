/**
 * The public register, and what a director decides about an entry.
 */
@NullMarked
package org.postroom.console.register;

import org.jspecify.annotations.NullMarked;

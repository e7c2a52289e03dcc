/**
 * The sign-in: staff, their two roles, their tokens for the API, and what each address asks of who comes.
 */
@NullMarked
package org.postroom.console.door;

import org.jspecify.annotations.NullMarked;

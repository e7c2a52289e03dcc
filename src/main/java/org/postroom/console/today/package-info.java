/**
 * The console's first page: what needs a person, what moves by itself, and what comes next.
 */
@NullMarked
package org.postroom.console.today;

import org.jspecify.annotations.NullMarked;

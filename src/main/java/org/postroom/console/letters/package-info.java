/**
 * The console's letters: those that came in, those that go out, and what became of each.
 */
@NullMarked
package org.postroom.console.letters;

import org.jspecify.annotations.NullMarked;

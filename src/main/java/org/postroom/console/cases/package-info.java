/**
 * The console's cases: the list, one case with its timeline, and what a person does to a case.
 */
@NullMarked
package org.postroom.console.cases;

import org.jspecify.annotations.NullMarked;

/**
 * The console's redaction rules: what is in force, what waits and what it would change in past packs, and new rules from
 * a passage of a pack.
 */
@NullMarked
package org.postroom.console.rules;

import org.jspecify.annotations.NullMarked;

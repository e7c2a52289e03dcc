/**
 * The console's packs: what was hidden and why, a person's changes to it, release and recall.
 */
@NullMarked
package org.postroom.console.packs;

import org.jspecify.annotations.NullMarked;

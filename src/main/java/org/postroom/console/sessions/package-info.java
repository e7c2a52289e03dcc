/**
 * The console's sessions and assessors: who sits where, whose sheet is in, moderation, and the batch of outcomes.
 */
@NullMarked
package org.postroom.console.sessions;

import org.jspecify.annotations.NullMarked;

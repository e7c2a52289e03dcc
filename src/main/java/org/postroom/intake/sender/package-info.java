/**
 * Tells by what signs a letter is somebody's: our token or our thread, the one address it says it comes from, and what
 * the receiving server found out about that address.
 *
 * <p>Words: sign, contradiction. Standards: RFC 8601 (Authentication-Results), RFC 7489 §3.1 (alignment), RFC 5322
 * §3.6.2 (From). Trouble: what cannot be read speaks for nobody; what contradicts holds the letter for a person, and
 * nothing is refused.
 *
 * <p>Not here: where a letter goes (sorting), and whose addresses and tokens there are (casebook).
 */
@NullMarked
package org.postroom.intake.sender;

import org.jspecify.annotations.NullMarked;

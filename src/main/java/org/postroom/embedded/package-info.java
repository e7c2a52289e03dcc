/**
 * What stands in for real servers until settings name them: PostgreSQL, a mail server, a secret; and where the routes,
 * rules and settings of the house are found. Everything listens on loopback only.
 *
 * <p>Words: home (the folder that holds database, keys and working files). Trouble: a PostgreSQL left running by a
 * killed process is stopped in order and started again on the same data.
 *
 * <p>Not here: the sample session, which plays on these servers from outside.
 */
@NullMarked
package org.postroom.embedded;

import org.jspecify.annotations.NullMarked;

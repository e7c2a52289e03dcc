/**
 * The jar as a command: reads files, prints JSON lines on standard output, logs on standard error.
 *
 * <p>Words: a command, a file, an exit code: 0 when every file gave something, 1 when a file gave nothing, 2 on wrong
 * use. Doors: the process's arguments and streams. Trouble: a file that gives nothing costs that file only.
 *
 * <p>Not here: the service, which the same jar starts when no command is named.
 */
@NullMarked
package org.postroom.commandline;

import org.jspecify.annotations.NullMarked;

package org.postroom.commandline;

import java.io.PrintStream;
import java.util.List;

/**
 * One command of the jar.
 *
 * @param name the words that name it
 * @param use how it is called, one line
 * @param says what it does, one line
 * @param run what it does with its arguments
 */
record Command(String name, String use, String says, Run run) {
    /** Every file gave something. */
    static final int DONE = 0;
    /** A file gave nothing, or a check found a fault. */
    static final int SOMETHING_GAVE_NOTHING = 1;
    /** The command was called wrongly. */
    static final int WRONG_USE = 2;

    /** What a command does: prints JSON lines, says on {@code log} what went wrong, returns the exit code. */
    @FunctionalInterface
    interface Run {
        int with(List<String> arguments, PrintStream out, PrintStream log);
    }
}

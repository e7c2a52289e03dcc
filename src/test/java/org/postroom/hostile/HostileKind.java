package org.postroom.hostile;

import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.postroom.casebook.Submission.ProblemCode;

/**
 * One way of doing harm by post.
 *
 * @param name what is wrong with it, in a few words
 * @param file the name of the file that does the harm; empty when the whole letter does
 * @param told the problems of which the sender must be told at least one; empty when none has to be
 * @param answers whether the answer that is typed into the letter must still be found
 * @param making the bytes of the file or of the letter, the same for the same seed
 */
record HostileKind(String name, String file, Set<ProblemCode> told, boolean answers, Function<Random, byte[]> making) {
    /** A file that must be refused for this reason, while the letter around it is read. */
    static HostileKind refused(String name, String file, ProblemCode told, Function<Random, byte[]> making) {
        return new HostileKind(name, file, Set.of(told), true, making);
    }

    /** A file of which as much is read as can be; whether anything has to be told depends on it. */
    static HostileKind endured(String name, String file, Function<Random, byte[]> making) {
        return new HostileKind(name, file, Set.of(), true, making);
    }

    /** A letter that is hostile itself and still holds an answer that must be found. */
    static HostileKind letter(String name, Function<Random, byte[]> making) {
        return new HostileKind(name, "", Set.of(), true, making);
    }

    /** A letter that is hostile itself and has to be refused for this reason. */
    static HostileKind refusedLetter(String name, ProblemCode told, Function<Random, byte[]> making) {
        return new HostileKind(name, "", Set.of(told), false, making);
    }

    /** The same kind where nothing more is asked of it than to be survived. */
    HostileKind silent() {
        return new HostileKind(name, file, told, false, making);
    }
}

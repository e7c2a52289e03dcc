package org.postroom.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the pid file in a data folder names: a PostgreSQL that works on that very folder, or nothing that lives. */
final class LeftOver {
    private static final String DATA_FOLDER = "-D";

    private LeftOver() {}

    /** The process of that number, if it is a PostgreSQL on {@code data}; a number is given anew after a restart. */
    static Optional<ProcessHandle> on(Path data, long pid) {
        return ProcessHandle.of(pid).filter(LeftOver::isPostgres).filter(process -> worksOn(data, process));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static boolean worksOn(Path data, ProcessHandle process) {
        List<String> words =
                process.info().arguments().map(Arrays::asList).orElseGet(() -> wordsFromSystem(process.pid()));
        int option = words.indexOf(DATA_FOLDER);
        return option >= 0 && option + 1 < words.size() && same(data, words.get(option + 1));
    }

    /** Java does not tell the arguments of every process; Linux does, each ended by a zero (proc(5)). */
    private static List<String> wordsFromSystem(long pid) {
        try {
            Path told = Path.of("/proc", Long.toString(pid), "cmdline");
            return List.of(Files.readString(told, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException untold) {
            return List.of();
        }
    }

    private static boolean same(Path data, String named) {
        try {
            return Files.isSameFile(data, Path.of(named));
        } catch (IOException | InvalidPathException other) {
            return false;
        }
    }
}

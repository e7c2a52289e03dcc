package org.postroom.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A job that does what documents make parsers do. */
public final class Mischief implements Job {
    private int jobsDone;

    @Override
    public byte[] run(List<String> arguments, byte[] input, Steps steps) throws Exception {
        jobsDone++;
        for (String argument : arguments) {
            steps.begin(argument);
            switch (argument) {
                case "hang" -> hang();
                case "fill the memory" -> fillTheMemory();
                case "exit" -> System.exit(3);
                case "halt" -> Runtime.getRuntime().halt(7);
                case "print" -> System.out.println("D\0\0\0\4spam".repeat(20_000));
                case "overflow" -> overflow(0);
                case "throw" -> throw new IllegalArgumentException("Jane Doe");
                case "answer too much" -> {
                    return new byte[Workshop.MOST_ANSWER_BYTES + 1];
                }
                case "environment" -> {
                    return bytes(System.getenv().toString());
                }
                case "pid" -> {
                    return bytes(String.valueOf(ProcessHandle.current().pid()));
                }
                case "count" -> {
                    return bytes(String.valueOf(jobsDone));
                }
                case "folder" -> {
                    return folder();
                }
                default -> steps.begin(argument);
            }
        }
        return input;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] folder() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Files.createTempFile("left", "over");
        try (var files = Files.list(folder)) {
            return bytes(folder + "\n" + files.count());
        }
    }

    private static void hang() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) % 1_000_000;
        }
    }

    private static void fillTheMemory() {
        List<byte[]> all = new ArrayList<>();
        while (!all.contains(null)) {
            all.add(new byte[1 << 20]);
        }
    }

    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }
}

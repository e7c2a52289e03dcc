package org.postroom.intake.apart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.worker.Job;
import org.postroom.worker.Steps;

/** Reads letters as the service does, but at the steps that the letter names it really hangs, or breaks its process. */
public final class Ambush implements Job {
    private static final Pattern AMBUSH = Pattern.compile("X-Ambush: ([a-z]+(?: \\d+)?)=([a-z]+)");

    private final LetterJob letters = new LetterJob();

    @Override
    public byte[] run(List<String> arguments, byte[] input, Steps steps) throws Exception {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        return letters.run(arguments, input, step -> {
            steps.begin(step);
            Matcher ambush = AMBUSH.matcher(text);
            while (ambush.find()) {
                if (ambush.group(1).equals(step)) {
                    spring(ambush.group(2));
                }
            }
        });
    }

    private static void spring(String what) {
        switch (what) {
            case "hang" -> hang();
            case "memory" -> fillTheMemory();
            case "exit" -> Runtime.getRuntime().halt(9);
            default -> throw new OutOfMemoryError("not known here: " + what);
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
}

package org.postroom.panel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postroom.worker.Job;
import org.postroom.worker.Steps;

/** Opens sheets as the service does, but really hangs at one that asks for it, and ends its process at another. */
public final class Snare implements Job {
    private final SheetJob sheets = new SheetJob();

    @Override
    public byte[] run(List<String> arguments, byte[] input, Steps steps) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        long turns = 0;
        while (text.equals("hang") && turns >= 0) {
            turns = (turns + 1) % 1_000_000;
        }
        if (text.equals("exit")) {
            Runtime.getRuntime().halt(9);
        }
        return sheets.run(arguments, input, steps);
    }
}

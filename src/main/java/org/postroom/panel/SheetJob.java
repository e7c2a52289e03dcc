package org.postroom.panel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postroom.casebook.Json;
import org.postroom.worker.Job;
import org.postroom.worker.Steps;

/** Opens one enclosure that may be a score sheet, in a process of its own. */
public final class SheetJob implements Job {
    /** A job that opens sheets. */
    public SheetJob() {}

    @Override
    public byte[] run(List<String> arguments, byte[] input, Steps steps) {
        return Json.write(SheetFile.open(input)).getBytes(StandardCharsets.UTF_8);
    }
}

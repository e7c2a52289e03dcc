package org.postroom.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules check} reads what the console wrote into the home of the service, too. */
class RulesOfTheHomeTest {
    @Test
    void aFaultInARuleWrittenIntoTheHomeIsTold(@TempDir Path home) throws IOException {
        Path added = Files.createDirectory(home.resolve("redaction-rules")).resolve("added-hide.yaml");
        Files.writeString(added, "rules:\n  - id: added/hide-1\n");
        String before = System.getProperty("postroom.home");
        System.setProperty("postroom.home", home.toString());
        try {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
            assertThat(CommandLine.run(new String[] {"rules", "check"}, out, out))
                    .isEqualTo(1);
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("added-hide.yaml, line 2", home.toString());
        } finally {
            if (before == null) {
                System.clearProperty("postroom.home");
            } else {
                System.setProperty("postroom.home", before);
            }
        }
    }
}

package org.postroom.stationery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each house a home of its own under {@code target/}. */
public final class TemporaryHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path homes = Files.createDirectories(Path.of("target", "homes"));
            Path home = Files.createTempDirectory(homes, "home");
            TestPropertyValues.of("postroom.home=" + home.toAbsolutePath()).applyTo(context);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

package org.postroom.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Finds {@code routes/} and {@code redaction-rules/}: in the working directory, else beside the jar, else inside it.
 * Only folders outside the jar are watched for changes.
 */
public final class WhereThingsLie implements EnvironmentPostProcessor {
    /** The setting that says where the redaction rules lie. */
    public static final String RULES = "postroom.rules-directory";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> found = new HashMap<>();
        Path routes = folder("routes");
        found.put("postroom.routes-reload", routes != null);
        found.put("postroom.routes-directory", routes == null ? "" : routes.toString());
        found.put(
                "postroom.routes-pattern",
                routes == null ? "classpath:routes/*.camel.yaml" : "file:" + routes + "/*.camel.yaml");
        found.put(RULES, rules().toString());
        found.put("postroom.rules-packed", folder("redaction-rules") == null && !environment.containsProperty(RULES));
        environment.getPropertySources().addLast(new MapPropertySource("where things lie", found));
    }

    /** Where the redaction rules lie; when they are only inside the jar, a copy of them in a temporary folder. */
    public static Path rules() {
        Path outside = folder("redaction-rules");
        return outside == null ? PackedRules.unpacked() : outside;
    }

    /** The folder of that name outside the jar, or null. */
    public static @org.jspecify.annotations.Nullable Path folder(String name) {
        Path beside = new ApplicationHome(WhereThingsLie.class).getDir().toPath();
        return List.of(Path.of(""), beside).stream()
                .map(place -> place.toAbsolutePath().resolve(name).normalize())
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }
}

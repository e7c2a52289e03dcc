package org.postroom.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The redaction rules that the jar carries, copied out so that they are read like any other folder. */
final class PackedRules {
    private static final String FOLDER = "redaction-rules/";

    private PackedRules() {}

    static Path unpacked() {
        try {
            Path folder = Files.createTempDirectory("postroom-rules");
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*")) {
                copy(resource, folder);
            }
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException("The redaction rules in the jar cannot be copied out.", fault);
        }
    }

    private static void copy(Resource resource, Path folder) throws IOException {
        String address = resource.getURL().toString();
        String name = address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
        if (name.isEmpty() || name.endsWith("/")) {
            return;
        }
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream in = resource.getInputStream()) {
            Files.copy(in, target);
        }
    }
}

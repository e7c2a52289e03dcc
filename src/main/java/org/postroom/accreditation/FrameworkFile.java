package org.postroom.accreditation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a framework from its YAML file. */
public final class FrameworkFile {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    private FrameworkFile() {}

    /**
     * Reads and checks a framework.
     *
     * @throws IllegalArgumentException in one sentence, when the file is not a usable framework
     */
    public static Framework read(InputStream yaml) {
        try {
            return checked(YAML.readValue(yaml, Framework.class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException fault) {
            throw new IllegalArgumentException(
                    "The framework file cannot be read: " + fault.getOriginalMessage(), fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The framework that comes with Postroom. */
    public static Framework embedded() {
        try (InputStream in = FrameworkFile.class.getResourceAsStream("/framework/migpm.yaml")) {
            return read(java.util.Objects.requireNonNull(in, "framework/migpm.yaml is missing from the jar"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Framework checked(Framework framework) {
        for (Framework.Domain domain : framework.domains()) {
            for (Framework.Point point : domain.points()) {
                if (!point.ref().startsWith(domain.number() + ".")) {
                    throw new IllegalArgumentException("The framework file has point " + point.ref() + " under domain "
                            + domain.number() + "; its reference must begin with the domain's number.");
                }
            }
        }
        return framework;
    }
}

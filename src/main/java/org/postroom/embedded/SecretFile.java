package org.postroom.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.postroom.casebook.PostroomSecret;

/** The secret: as given, or made once and kept in the home while everything is embedded. */
final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    static PostroomSecret secret(String given, Surroundings surroundings) {
        if (!given.isBlank()) {
            return new PostroomSecret(given.strip());
        }
        if (!surroundings.allEmbedded()) {
            throw new IllegalStateException("A real server is set but no secret is: give POSTROOM_SECRET at least "
                    + PostroomSecret.LEAST_CHARACTERS + " characters, chosen at random, and keep it.");
        }
        return new PostroomSecret(kept(surroundings.home().resolve("keys").resolve("secret")));
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException fault) {
            throw new UncheckedIOException("The secret in " + file + " can neither be read nor made.", fault);
        }
    }
}

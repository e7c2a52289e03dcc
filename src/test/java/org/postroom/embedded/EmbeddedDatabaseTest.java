package org.postroom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    private Path home;

    @Test
    void aSecondStartOnTheSameHomeIsRefusedAndTheFirstGoesOn() throws IOException, SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .isInstanceOf(HomeLock.Taken.class)
                    .hasMessage(
                            "Another Postroom runs on " + home + "; stop it, or give this one another POSTROOM_HOME.");
            try (Connection still = DriverManager.getConnection(first.url())) {
                assertThat(still.isValid(5)).isTrue();
            }
        }
        EmbeddedDatabase.start(home).close();
    }

    @Test
    void onlyADatabaseOnThisVeryFolderIsALeftOver() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(database.url()).contains("postgresql");
            Path data = home.resolve("database");
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            Path other = Files.createDirectories(home.resolve("elsewhere"));
            assertThat(LeftOver.on(data, pid)).isPresent();
            assertThat(LeftOver.on(other, pid)).isEmpty();
            assertThat(LeftOver.on(data, ProcessHandle.current().pid())).isEmpty();
        }
    }
}

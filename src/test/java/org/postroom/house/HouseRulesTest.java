package org.postroom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the house asks of every file: size, names, a package that says its duty, routes that open by saying theirs. */
class HouseRulesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/postroom");
    private static final int LONGEST_FILE_LINES = 300;
    private static final Pattern VAGUE =
            Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Service|Common|Data|Info|Processor|Handler)\\.java");
    private static final Pattern SQL =
            Pattern.compile("\"\\s*(select|insert into|update|delete from)\\s", Pattern.CASE_INSENSITIVE);

    @Test
    void noFileIsTooLong() throws IOException {
        assertThat(sources(file -> lines(file) > LONGEST_FILE_LINES)).isEmpty();
    }

    @Test
    void noTypeHasAVagueName() throws IOException {
        assertThat(sources(file -> VAGUE.matcher(file.getFileName().toString()).matches()))
                .isEmpty();
    }

    @Test
    void everyPackageSaysItsDuty() throws IOException {
        List<Path> silent = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(SOURCES)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                boolean holdsTypes = !children(folder).isEmpty();
                if (holdsTypes && !folder.equals(SOURCES) && !Files.exists(folder.resolve("package-info.java"))) {
                    silent.add(folder);
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void sqlStandsInRepositoriesOnly() throws IOException {
        assertThat(sources(file -> SQL.matcher(read(file)).find()
                        && !read(file).contains("@Repository")
                        && !read(file).contains("Repository<")))
                .isEmpty();
    }

    @Test
    void everyRouteFileOpensBySayingWhatItDoes() throws IOException {
        try (Stream<Path> routes = Files.list(Path.of("routes"))) {
            for (Path route : routes.toList()) {
                String name = route.getFileName().toString().replace(".camel.yaml", "");
                assertThat(read(route))
                        .as(route.toString())
                        .startsWith("# ")
                        .contains("#   Takes", "#   Calls", "#   Leaves", "#   Fails")
                        .contains("id: " + name);
            }
        }
    }

    @Test
    void everyLetterTemplateBeginsWithItsSubject() throws IOException {
        try (Stream<Path> letters = Files.list(Path.of("src/main/resources/letters"))) {
            letters.forEach(
                    letter -> assertThat(read(letter)).as(letter.toString()).startsWith("Subject: "));
        }
    }

    private static List<Path> sources(java.util.function.Predicate<Path> filter) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(filter)
                    .toList();
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}

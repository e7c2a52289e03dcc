package org.postroom.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our Word form, filled and saved by LibreOffice in other formats. The files kept here are of an earlier day: forms in
 * circulation come back for months. Where LibreOffice is installed today's form is converted as well.
 */
class ConvertedFormsComeBackTest {
    private static final Path KEPT = Path.of("src/test/resources/returned-forms");

    /** LibreOffice's own settings, made once: that takes longer than a conversion. */
    @TempDir
    private static Path profile;

    @TempDir
    private Path desk;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whole.docx",
                "whole.odt",
                "whole.doc",
                "whole.rtf",
                "whole.html",
                "whole.txt",
                "whole.pdf",
                "whole-from-doc.docx",
                "whole-from-rtf.docx"
            })
    void aFormKeptInAnotherFormatArrivesWhole(String file) throws IOException {
        assertThat(returned(KEPT.resolve(file)).differencesInWords(FilledForm.whole()))
                .isEmpty();
    }

    /** The filled PDF printed to PDF: what a box does not show hangs over the next, where like letters are read once. */
    @Test
    void aPrintedFormArrivesButForWhatItsBoxesDoNotShow() throws IOException {
        assertThat(returned(KEPT.resolve("whole-form-printed.pdf")).differencesInWords(FilledForm.whole()))
                .allMatch(difference -> difference.startsWith("5.2: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blank.docx", "blank.odt", "blank.doc", "blank.rtf"})
    void aBlankFormKeptInAnotherFormatIsKnownAsBlank(String file) throws IOException {
        assertThat(returned(KEPT.resolve(file)).differencesFrom(FilledForm.blank()))
                .containsExactly("problem EMPTY_FORM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt"})
    void todaysFormArrivesWholeFromLibreOffice(String format) throws IOException, InterruptedException {
        Path form = desk.resolve("form.docx");
        Files.write(form, WordPen.filled(ServiceForms.word(), FilledForm.whole()));
        assertThat(returned(converted(form, format)).differencesInWords(FilledForm.whole()))
                .isEmpty();
    }

    @Test
    void todaysFormArrivesWholeFromLibreOfficeAndBack() throws IOException, InterruptedException {
        Path form = desk.resolve("form.docx");
        Files.write(form, WordPen.filled(ServiceForms.word(), FilledForm.whole()));
        Path back = converted(converted(form, "doc"), "docx");
        assertThat(returned(back).differencesInWords(FilledForm.whole())).isEmpty();
    }

    private static Returned returned(Path file) throws IOException {
        return Returned.of(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private Path converted(Path file, String format) throws IOException, InterruptedException {
        Path office = Path.of("/usr/bin/soffice");
        assumeTrue(Files.isExecutable(office), "LibreOffice is not installed here; the files kept are read instead.");
        Path out = Files.createDirectories(desk.resolve("out-" + format));
        Process process = new ProcessBuilder(List.of(
                        office.toString(),
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        out.toString(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assumeTrue(ended, "LibreOffice did not answer within a minute.");
        return out.resolve(file.getFileName().toString().replaceFirst("\\.\\w+$", "." + format));
    }
}

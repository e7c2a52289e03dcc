package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.intake.form.made.DocxWriting;
import org.postroom.intake.form.made.Layout;
import org.postroom.intake.form.made.Layout.Manner;
import org.postroom.intake.form.made.Letters;
import org.postroom.intake.form.made.MadeApplication;
import org.postroom.intake.form.made.Mails;
import org.postroom.intake.form.made.Marks;
import org.postroom.intake.form.made.OdtWriting;
import org.postroom.intake.form.made.PdfWriting;
import org.postroom.intake.form.made.RtfWriting;
import org.postroom.intake.form.made.Spoiling;
import org.postroom.intake.form.made.TextWriting;
import org.postroom.intake.form.made.Trial;
import org.postroom.intake.form.made.Voices;

/** Applications of people nobody knows, in every format and spoiling: each answer whole under its point. */
class MadeApplicationsTest {
    private static final SubmissionReader READER = new SubmissionReader();

    private static void assertComesInWhole(Layout layout, Map<String, byte[]> files, String text, boolean letters)
            throws IOException {
        MadeApplication application = layout.application();
        Map<String, byte[]> enclosed = new LinkedHashMap<>(files);
        for (int i = 0; letters && i < 2; i++) {
            byte[] letter = new DocxWriting(Set.of(), false, application, 1)
                    .write(Letters.of(application.referees().get(i), application, i));
            enclosed.put("letter " + i + ".docx", letter);
        }
        Reading reading = READER.read("letter.eml", Mails.of(application, text, enclosed));
        Marks marks = Marks.of(layout, reading, true);
        assertThat(marks.faults).isEmpty();
        assertThat(marks.wrong).isZero();
        assertThat(marks.exact).isEqualTo(marks.answers);
    }

    private static byte[] written(String format, Layout layout) throws IOException {
        return switch (format) {
            case "docx" -> new DocxWriting(layout.spoilt(), false, layout.application(), 3).write(layout.pieces());
            case "docx with controls" ->
                new DocxWriting(layout.spoilt(), true, layout.application(), 3).write(layout.pieces());
            case "odt" -> OdtWriting.write(layout.pieces());
            case "rtf" -> RtfWriting.write(layout.pieces());
            case "pdf" -> PdfWriting.write(layout.pieces(), layout.spoilt(), layout.application());
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static Layout layout(String voice, Manner manner, Spoiling... spoilt) {
        Set<Spoiling> set = EnumSet.noneOf(Spoiling.class);
        set.addAll(Set.of(spoilt));
        return new Layout(Voices.of(voice, 1), manner, set, 7);
    }

    @ParameterizedTest
    @CsvSource({
        "docx, TABLES, terse",
        "docx, HEADINGS, lengthy",
        "docx, LINES, shouting",
        "docx with controls, TABLES, cymraeg",
        "odt, HEADINGS, cymraeg",
        "rtf, LINES, lengthy",
        "rtf, TABLES, shouting",
        "pdf, HEADINGS, shouting",
        "pdf, LINES, terse"
    })
    void everyFormatComesInWhole(String format, Manner manner, String voice) throws IOException {
        Layout layout = layout(voice, manner, Spoiling.SMART, Spoiling.LETTERHEAD);
        assertComesInWhole(layout, Map.of("form", written(format, layout)), "My form is attached.", true);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 72})
    void aFormTypedInTheEmailComesInWhole(int width) throws IOException {
        Layout layout = layout("lengthy", Manner.LINES, Spoiling.SHORT_HEADINGS, Spoiling.DELETED_PROMPTS);
        assertComesInWhole(
                layout, Map.of(), "Hi, I typed it in here.\n\n" + TextWriting.write(layout.pieces(), width), true);
    }

    @ParameterizedTest
    @EnumSource
    void everySpoilingIsSeenThrough(Spoiling spoiling) throws IOException {
        Manner manner = spoiling == Spoiling.ANSWER_IN_CELL || spoiling == Spoiling.REFEREES_BESIDE
                ? Manner.TABLES
                : Manner.HEADINGS;
        Layout layout = layout(spoiling.ordinal() % 2 == 0 ? "shouting" : "terse", manner, spoiling);
        boolean letters = spoiling != Spoiling.STATEMENTS_INSIDE;
        assertComesInWhole(layout, Map.of("form", written("docx", layout)), "My form is attached.", letters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lengthy-1_TABLES_1.doc",
                "shouting-1_HEADINGS_4.doc",
                "cymraeg-1_HEADINGS_6.rtf",
                "lengthy-1_LINES_3.odt"
            })
    void filesOfAnotherWordProcessorComeInWhole(String file) throws IOException {
        String[] parts = file.split("[-_.]");
        Layout layout = new Layout(
                Voices.of(parts[0], 1), Manner.valueOf(parts[2]), Trial.SPOILT.get(Integer.parseInt(parts[3])), 7);
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/made-applications", file));
        assertComesInWhole(layout, Map.of("form", bytes), "My form is attached.", true);
    }

    @ParameterizedTest
    @CsvSource({"held-doric, HEADINGS", "held-capital, TABLES"})
    void peopleHeldBackFromTheMendingComeInWhole(String voice, Manner manner) throws IOException {
        Layout layout = layout(voice, manner, Spoiling.REORDERED, Spoiling.DELETED_REFERENCES);
        assertComesInWhole(layout, Map.of("form", written("docx", layout)), "My form is attached.", true);
    }
}

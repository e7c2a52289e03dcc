package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.panel.ReturnedSheets.FRAMEWORK;
import static org.postroom.panel.ReturnedSheets.K7F3;
import static org.postroom.panel.ReturnedSheets.SCORES;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postroom.letter.LetterText;
import org.postroom.panel.SheetFile.Opened;
import org.postroom.panel.SheetFile.Refused;
import org.postroom.panel.SheetReading.Read;
import org.postroom.worker.Workshop;
import org.postroom.worker.WorkshopSettings;

/** Assessors' enclosures are opened outside the service; what breaks there costs one enclosure. */
class SheetOpenerTest {
    private static final Workshop PATIENT = workshop(Duration.ofSeconds(60));
    private static final Workshop IMPATIENT = workshop(Duration.ofSeconds(4));

    private static Workshop workshop(Duration stepTime) {
        return new Workshop(new WorkshopSettings(1, 128, stepTime, Duration.ofSeconds(60), Duration.ofMinutes(5)));
    }

    @AfterAll
    static void closing() {
        PATIENT.close();
        IMPATIENT.close();
    }

    private static List<Opened> opened(Workshop workshop, byte[]... enclosures) {
        List<LetterText.File> files = Stream.of(enclosures)
                .map(bytes -> new LetterText.File("sheet", "application/octet-stream", bytes))
                .toList();
        return SheetOpener.open(files, workshop, Snare.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aSheetBesideEnclosuresThatBreakTheirReaderIsRead() {
        byte[] sheet = bytes(ReturnedSheets.body(SCORES));
        List<Opened> opened = opened(IMPATIENT, bytes("hang"), sheet, bytes("exit"));
        assertThat(opened.get(0)).isEqualTo(Refused.unopened());
        assertThat(opened.get(2)).isEqualTo(Refused.unopened());
        assertThat(new SheetReader(FRAMEWORK).readOpened("Enclosed.", opened, K7F3))
                .isInstanceOf(Read.class);
    }

    @Test
    void anOpenedSheetIsTheSameOnBothSides() {
        byte[] sheet = ReturnedSheets.workbook(new XSSFWorkbook(), "K7F3", SCORES);
        byte[] pdf = bytes("%PDF-1.7 …");
        assertThat(opened(PATIENT, sheet, pdf, bytes("Domain 1: 2")))
                .isEqualTo(List.of(SheetFile.open(sheet), SheetFile.open(pdf), SheetFile.open(bytes("Domain 1: 2"))));
    }
}

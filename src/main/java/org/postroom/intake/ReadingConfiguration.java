package org.postroom.intake;

import org.postroom.intake.apart.LetterReader;
import org.postroom.intake.apart.Means;
import org.postroom.intake.document.PictureReader;
import org.postroom.intake.malware.ClamdSettings;
import org.postroom.intake.malware.MalwareScanner;
import org.postroom.intake.sender.ReceivingServer;
import org.postroom.worker.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the reader of letters, whose work is done outside the service, and what it can use there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ClamdSettings.class, ReceivingServer.class})
class ReadingConfiguration {
    private static final Logger log = LoggerFactory.getLogger(ReadingConfiguration.class);

    /** Whether scans and photographs are read. */
    enum Ocr {
        WHEN_INSTALLED,
        NEVER
    }

    @Bean
    Means means(ClamdSettings clamd, @Value("${postroom.reading.ocr:when-installed}") Ocr ocr) {
        return Means.of(readsPictures(ocr), clamd);
    }

    @Bean
    LetterReader letterReader(Workshop workshop, Means means) {
        return new LetterReader(workshop, means);
    }

    @Bean
    MalwareScanner malwareScanner(ClamdSettings clamd) {
        log.info(
                clamd.isSet()
                        ? "Files from outside are scanned for malware by clamd before they are opened"
                        : "No malware scanner is set (POSTROOM_CLAMD_HOST); files from outside are not scanned");
        return clamd.scanner();
    }

    /** Looked for once: a Tesseract that is installed later is used from the next start on. */
    private static boolean readsPictures(Ocr ocr) {
        boolean reads =
                ocr == Ocr.WHEN_INSTALLED && PictureReader.whenInstalled().isThere();
        String why = ocr == Ocr.NEVER ? "the settings say never" : "Tesseract with English is not installed";
        log.info(
                reads
                        ? "Scans and photographs are read with Tesseract, and wait for a person"
                        : "Scans and photographs are not read: {}",
                why);
        return reads;
    }
}

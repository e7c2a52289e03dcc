package org.postroom.intake;

import org.postroom.intake.apart.LetterReader;
import org.postroom.worker.Workshop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the reader of letters, whose work is done outside the service. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
    @Bean
    LetterReader letterReader(Workshop workshop) {
        return new LetterReader(workshop);
    }
}

package org.postroom.intake;

import org.postroom.accreditation.Framework;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.intake.form.SubmissionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the reader of submissions with the framework in force. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
    @Bean
    SubmissionReader submissionReader(Framework framework) {
        return new SubmissionReader(framework, ReadingLimits.usual());
    }
}

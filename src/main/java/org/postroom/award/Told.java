package org.postroom.award;

import java.util.List;
import java.util.Locale;
import org.postroom.paper.OutcomePaper.DomainOutcome;

/**
 * One domain as a letter tells it.
 *
 * @param found what the panel found, as a sentence
 * @param comments of the assessors, as they may be read
 */
record Told(String title, String found, List<String> comments) {
    static Told of(DomainOutcome domain) {
        return new Told(
                "Domain " + domain.number() + ": " + domain.title(),
                "The panel found: " + String.join(", ", domain.words()).toLowerCase(Locale.UK) + ".",
                domain.comments());
    }
}

package org.postroom.panel.rules;

import org.postroom.redaction.Redactor;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.models.Models;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Furnishes the redactor, and loads its models when the service has started, so that the first pack does not wait. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RuleSettings.class)
class RedactionConfiguration {
    @Bean
    RuleBook ruleBook(RulesInForce inForce) {
        return inForce.book();
    }

    @Bean
    Models models() {
        return Models.open();
    }

    @Bean
    Redactor redactor(RuleBook book, Models models) {
        return new Redactor(book, models);
    }

    /** Warms the models up in the background. */
    static final class WarmUp {
        private final Models models;

        WarmUp(Models models) {
            this.models = models;
        }

        @EventListener(ApplicationReadyEvent.class)
        void load() {
            models.warm();
        }
    }

    @Bean
    WarmUp redactionWarmUp(Models models) {
        return new WarmUp(models);
    }
}

package org.postroom.health;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The components of {@code /actuator/health}: one for each thing that is watched, under {@code post}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlarmSettings.class)
class WatchHealth {
    @Bean
    HealthContributor postHealthContributor(Watch watch, List<Watched> all) {
        return CompositeHealthContributor.fromMap(
                all.stream().filter(Watched::isThere).collect(Collectors.toMap(Watched::key, what ->
                        (HealthIndicator) () -> health(watch, what.key()))));
    }

    private static Health health(Watch watch, String key) {
        return watch.reports().stream()
                .filter(report -> report.key().equals(key))
                .findFirst()
                .map(WatchHealth::health)
                .orElseGet(() -> Health.unknown()
                        .withDetail("because", "It was not looked at yet.")
                        .build());
    }

    private static Health health(Report report) {
        Health.Builder health = report.isRed() ? Health.down() : Health.up();
        health.withDetail("because", report.because()).withDetail("failures", report.failures());
        if (report.lastSuccess() != null) {
            health.withDetail("lastSuccess", report.lastSuccess().toString());
        }
        return health.withDetails(report.facts()).build();
    }
}

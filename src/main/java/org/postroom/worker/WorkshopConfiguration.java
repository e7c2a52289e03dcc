package org.postroom.worker;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the workshop, which starts nothing before its first job. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkshopSettings.class)
class WorkshopConfiguration {
    @Bean(destroyMethod = "close")
    Workshop workshop(WorkshopSettings settings) {
        return new Workshop(settings);
    }
}

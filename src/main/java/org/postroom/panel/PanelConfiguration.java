package org.postroom.panel;

import org.postroom.accreditation.Framework;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the panel's room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PanelSettings.class)
class PanelConfiguration {
    @Bean
    SheetReader sheetReader(Framework framework) {
        return new SheetReader(framework);
    }
}

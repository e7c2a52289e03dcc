package org.postroom.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the one Clock. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    ServiceClock clock(ClockAdvances advances) {
        return new ServiceClock(Clock.systemUTC(), advances);
    }
}

package org.postroom.tasks;

import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Lets a route say that its steps commit together: {@code transacted: oneTransaction}. */
@Configuration(proxyBeanMethods = false)
class Transactions {
    @Bean
    SpringTransactionPolicy oneTransaction(PlatformTransactionManager transactions) {
        SpringTransactionPolicy policy = new SpringTransactionPolicy(transactions);
        policy.setPropagationBehaviorName("PROPAGATION_REQUIRED");
        return policy;
    }
}

package org.evenkeel.platform.drain;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Draining of every process that serves. */
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(DrainSettings.class)
class DrainAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Draining draining() {
    return new Draining();
  }

  @Bean
  DrainAtClose drainAtClose(ApplicationContext context, Draining draining, DrainSettings settings) {
    return new DrainAtClose(context, draining, settings);
  }
}

package org.evenkeel.analytics.costs;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prices are read once, at the start: a file that cannot be used is noticed then. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CostSettings.class)
class CostConfiguration {

  @Bean
  UnitPrices unitPrices(CostSettings settings) {
    return UnitPrices.read(settings.unitPrices());
  }
}

package org.evenkeel.platform.metrics;

import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.micrometer.metrics.autoconfigure.MeterRegistryCustomizer;
import org.springframework.context.annotation.Bean;

/** The same rules for the metrics of every process that is scraped. */
@AutoConfiguration
@ConditionalOnClass({PrometheusMeterRegistry.class, MeterRegistryCustomizer.class})
class MetricsAutoConfiguration {

  @Bean
  MeterRegistryCustomizer<PrometheusMeterRegistry> namesAsWritten() {
    return registry -> registry.config().namingConvention(new NamesAsWritten());
  }

  @Bean
  MeterFilter wantedClientMeters() {
    return new WantedClientMeters();
  }

  @Bean
  MeterFilter hiddenIds() {
    return new HiddenIds();
  }

  @Bean
  MeterFilter requestBuckets() {
    return new RequestBuckets();
  }
}

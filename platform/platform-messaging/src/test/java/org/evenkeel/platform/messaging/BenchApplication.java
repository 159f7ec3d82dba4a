package org.evenkeel.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service with nothing but this module. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class BenchApplication {

  @Bean
  FakeDataKeys dataKeys() {
    return new FakeDataKeys();
  }

  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }
}

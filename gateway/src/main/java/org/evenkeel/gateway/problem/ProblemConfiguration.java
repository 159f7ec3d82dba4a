package org.evenkeel.gateway.problem;

import io.micrometer.core.instrument.MeterRegistry;
import org.evenkeel.gateway.door.Place;
import org.evenkeel.gateway.door.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

  @Bean
  Stage problemStage(MeterRegistry meters) {
    return new Stage(Place.PROBLEMS, new ProblemFilter(meters));
  }
}

package org.evenkeel.gateway.limits;

import org.evenkeel.gateway.door.Place;
import org.evenkeel.gateway.door.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

  @Bean
  Stage limitStage(LimitChoice choice, Counters counters) {
    return new Stage(Place.LIMITS, new LimitFilter(choice, counters));
  }
}

package org.evenkeel.gateway.drain;

import org.evenkeel.gateway.door.Place;
import org.evenkeel.gateway.door.Stage;
import org.evenkeel.platform.drain.Draining;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DrainConfiguration {

  @Bean
  Stage drainStage(Draining draining) {
    return new Stage(Place.DRAIN, new LastAnswerFilter(draining));
  }
}

package org.evenkeel.gateway.correlation;

import org.evenkeel.gateway.door.Place;
import org.evenkeel.gateway.door.Stage;
import org.evenkeel.platform.id.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrelationConfiguration {

  @Bean
  Stage correlationStage(Ids ids) {
    return new Stage(Place.CORRELATION, new CorrelationFilter(ids));
  }
}

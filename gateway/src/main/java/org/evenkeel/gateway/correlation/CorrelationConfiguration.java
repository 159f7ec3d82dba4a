package org.evenkeel.gateway.correlation;

import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import org.evenkeel.gateway.door.Place;
import org.evenkeel.gateway.door.Stage;
import org.evenkeel.platform.id.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrelationConfiguration {

  @Bean
  Stage correlationStage(Ids ids) {
    return new Stage(Place.CORRELATION, new CorrelationFilter(ids));
  }

  @Bean
  ContextPropagators traceOfClients(ObjectProvider<TextMapPropagator> propagators) {
    return ContextPropagators.create(
        new WithoutTraceState(TextMapPropagator.composite(propagators.orderedStream().toList())));
  }
}

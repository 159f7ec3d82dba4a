package org.evenkeel.gateway.resilience;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.evenkeel.gateway.routes.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No health indicator: an ailing service is no reason to take the gateway out. */
@Configuration(proxyBeanMethods = false)
class ResilienceConfiguration {

  private static final Logger log = LoggerFactory.getLogger(ResilienceConfiguration.class);

  @Bean
  CircuitBreakerRegistry breakers(ResilienceSettings settings) {
    CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(breaker(settings.breaker()));
    List.of(Service.values())
        .forEach(service -> tellTransitions(breakers.circuitBreaker(service.key())));
    return breakers;
  }

  @Bean
  BulkheadRegistry bulkheads(ResilienceSettings settings) {
    BulkheadRegistry bulkheads = BulkheadRegistry.of(Slots.of(settings.slots()));
    for (Service service : Service.values()) {
      for (Lane lane : Lane.values()) {
        bulkheads.bulkhead(lane.nameOf(service.key()));
      }
    }
    return bulkheads;
  }

  @Bean
  Slots slots(BulkheadRegistry bulkheads, ResilienceSettings settings) {
    return new Slots(bulkheads, new Shares(settings.share()));
  }

  @Bean
  Resilience resilience(
      Slots slots,
      CircuitBreakerRegistry breakers,
      ResilienceSettings settings,
      MeterRegistry meters) {
    return new Resilience(slots, breakers, settings, meters);
  }

  @Bean
  MeterBinder breakerMeters(CircuitBreakerRegistry breakers) {
    return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
  }

  @Bean
  MeterBinder slotMeters(BulkheadRegistry bulkheads) {
    return TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads);
  }

  /** One call is the probe: two would need two people within its time to close the breaker. */
  private static CircuitBreakerConfig breaker(ResilienceSettings.Breaker settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.TIME_BASED)
        .slidingWindowSize((int) settings.window().toSeconds())
        .minimumNumberOfCalls(settings.calls())
        .failureRateThreshold(settings.failurePercent())
        .waitDurationInOpenState(settings.open())
        .permittedNumberOfCallsInHalfOpenState(1)
        .maxWaitDurationInHalfOpenState(settings.probe())
        .build();
  }

  private static void tellTransitions(CircuitBreaker breaker) {
    breaker.getEventPublisher().onStateTransition(ResilienceConfiguration::tell);
  }

  private static void tell(CircuitBreakerOnStateTransitionEvent change) {
    log.warn(
        "the breaker of {} is now {}",
        change.getCircuitBreakerName(),
        change.getStateTransition().getToState());
  }
}

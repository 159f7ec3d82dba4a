package org.evenkeel.gateway.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.evenkeel.gateway.routes.ServiceRoute;
import org.springframework.cloud.gateway.filter.GatewayFilter;

/** The filters that a route to a service gets. */
public final class Resilience {

  private final Slots slots;
  private final CircuitBreakerRegistry breakers;
  private final ResilienceSettings settings;
  private final MeterRegistry meters;

  Resilience(
      Slots slots,
      CircuitBreakerRegistry breakers,
      ResilienceSettings settings,
      MeterRegistry meters) {
    this.slots = slots;
    this.breakers = breakers;
    this.settings = settings;
    this.meters = meters;
  }

  /** Bounds how much the service has to do at once. */
  public GatewayFilter slot(ServiceRoute route) {
    return new SlotFilter(slots, route);
  }

  /** Breaks an answer off that pauses for longer than that. */
  public GatewayFilter pace(Duration silence) {
    return (exchange, chain) ->
        chain.filter(
            exchange.mutate().response(new PacedAnswer(exchange.getResponse(), silence)).build());
  }

  /** What {@link #call} does for the connection of an answer, for routes that have no breaker. */
  public GatewayFilter lease() {
    return new LeaseFilter();
  }

  /** Calls the service, unless it is left alone. All routes of a service share its breaker. */
  public GatewayFilter call(ServiceRoute route) {
    String service = route.service().key();
    return new CallFilter(
        breakers.circuitBreaker(service),
        settings.pause(),
        meters.counter("evenkeel.gateway.repeated", "service", service));
  }
}

package org.evenkeel.gateway.resilience;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.time.Duration;
import org.evenkeel.gateway.routes.ServiceRoute;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** How many requests a service may have at once. Nobody waits for a slot. */
public final class Slots {

  private final BulkheadRegistry registry;
  private final Shares shares;

  Slots(BulkheadRegistry registry, Shares shares) {
    this.registry = registry;
    this.shares = shares;
  }

  /** Nobody is kept waiting, because who waits holds memory too. */
  static BulkheadConfig of(int most) {
    return BulkheadConfig.custom().maxConcurrentCalls(most).maxWaitDuration(Duration.ZERO).build();
  }

  Bulkhead ofRequest(ServiceRoute route, ServerHttpRequest request) {
    return registry.bulkhead(Lane.of(request).nameOf(route.service().key()));
  }

  /** How much of the urgent lanes one person may take. */
  Shares shares() {
    return shares;
  }

  /** For the streams of one route, which hold theirs for long and must not use up the others. */
  public Bulkhead ofStreams(ServiceRoute route, int most) {
    return registry.bulkhead(route.id(), of(most));
  }
}

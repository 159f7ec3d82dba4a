package org.evenkeel.gateway.resilience;

import io.github.resilience4j.bulkhead.Bulkhead;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.gateway.routes.ServiceRoute;
import org.evenkeel.gateway.token.Visitor;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Holds a slot while behind it a request is worked on. */
final class SlotFilter implements GatewayFilter {

  private final Slots slots;
  private final ServiceRoute route;

  SlotFilter(Slots slots, ServiceRoute route) {
    this.slots = slots;
    this.route = route;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    if (Visitor.of(exchange) instanceof Visitor.Known(String person, Jwt _)
        && RouteTable.isUrgent(exchange.getRequest())) {
      return withinShare(person, holding(exchange, chain));
    }
    return holding(exchange, chain);
  }

  private Mono<Void> withinShare(String person, Mono<Void> work) {
    return Mono.defer(
        () ->
            slots.shares().take(person)
                ? work.doFinally(end -> slots.shares().giveBack(person))
                : Mono.error(new ProblemException(CommonProblems.RATE_LIMITED)));
  }

  private Mono<Void> holding(ServerWebExchange exchange, GatewayFilterChain chain) {
    return Mono.defer(
        () -> {
          Bulkhead slot = slots.ofRequest(route, exchange.getRequest());
          if (!slot.tryAcquirePermission()) {
            return Mono.error(new ProblemException(CommonProblems.UNAVAILABLE));
          }
          return chain.filter(exchange).doFinally(end -> slot.onComplete());
        });
  }
}

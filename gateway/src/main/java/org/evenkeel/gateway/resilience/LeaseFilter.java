package org.evenkeel.gateway.resilience;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/** Keeps whoever ends an exchange from closing the connection of another one. */
final class LeaseFilter implements GatewayFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return chain
        .filter(exchange)
        .then(Mono.<Void>fromRunnable(() -> Answers.lease(exchange)))
        .doFinally(
            end -> {
              if (end == SignalType.CANCEL) {
                Answers.lease(exchange);
              }
            });
  }
}

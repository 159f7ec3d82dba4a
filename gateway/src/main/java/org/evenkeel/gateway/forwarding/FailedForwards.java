package org.evenkeel.gateway.forwarding;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.headers.observation.ObservationClosingWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Ends the span of a call that failed. The framework would do it where exceptions leave the
 * filters, and here none does.
 */
final class FailedForwards implements GlobalFilter, Ordered {

  private final ObservationClosingWebExceptionHandler spans =
      new ObservationClosingWebExceptionHandler();

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return chain.filter(exchange).onErrorResume(failure -> spans.handle(exchange, failure));
  }

  /** Just around the filter that calls. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE - 1;
  }
}

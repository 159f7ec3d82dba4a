package org.evenkeel.gateway.crisis;

import java.util.Optional;
import org.evenkeel.gateway.correlation.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.util.context.ContextView;

/**
 * Answers with the static copy when crisis-service does not answer, or answers with a failure. A
 * query that it does not understand (400) is no failure: that answer names the field and has
 * resources beside it.
 */
public final class ResourcesFallback implements GatewayFilter {

  private static final Logger log = LoggerFactory.getLogger(ResourcesFallback.class);

  private final StaticResources copy;

  public ResourcesFallback(StaticResources copy) {
    this.copy = copy;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return chain
        .filter(exchange)
        .then(Mono.defer(() -> failed(exchange) ? Mono.error(new FailedAnswer()) : Mono.empty()))
        .onErrorResume(
            failure -> Mono.deferContextual(request -> fallBack(exchange, failure, request)))
        .then();
  }

  private static boolean failed(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getResponse().getStatusCode())
        .map(status -> status.isError() && !status.isSameCodeAs(HttpStatus.BAD_REQUEST))
        .orElse(false);
  }

  private Mono<Void> fallBack(ServerWebExchange exchange, Throwable failure, ContextView request) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(failure);
    }
    String kind = failure.getClass().getSimpleName();
    RequestLog.write(request, () -> log.warn("static crisis resources served: {}", kind));
    Connection half =
        (Connection)
            exchange.getAttributes().remove(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
    if (half != null) {
      half.dispose();
    }
    exchange.getResponse().getHeaders().clear();
    return copy.answer(exchange);
  }

  private static final class FailedAnswer extends RuntimeException {
    FailedAnswer() {
      super("failed answer", null, false, false);
    }
  }
}

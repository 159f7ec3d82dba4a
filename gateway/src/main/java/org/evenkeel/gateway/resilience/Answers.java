package org.evenkeel.gateway.resilience;

import java.util.Set;
import org.evenkeel.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/** Tells a service's own word from the word of whoever stands before it. */
final class Answers {

  private static final Set<Integer> NOBODY_THERE = Set.of(502, 503, 504);

  private Answers() {}

  /**
   * Fails when a proxy says that nobody is there. A service that says so itself, as a problem, is
   * there: its floor has read the words, and its body may carry the crisis resources.
   */
  static Mono<Void> check(ServerHttpResponse answer) {
    HttpStatusCode status = answer.getStatusCode();
    return status != null
            && NOBODY_THERE.contains(status.value())
            && !isProblem(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
        ? Mono.error(new ResponseStatusException(status))
        : Mono.empty();
  }

  /** From here on nobody can close the connection of the answer once it serves another call. */
  static void lease(ServerWebExchange exchange) {
    exchange
        .getAttributes()
        .computeIfPresent(
            ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR,
            (name, call) ->
                call instanceof LeasedConnection ? call : new LeasedConnection((Connection) call));
  }

  /** Takes a failed answer back, so that nothing of it reaches the client or the next try. */
  static void discard(ServerWebExchange exchange, HttpHeaders before) {
    if (exchange.getResponse().isCommitted()) {
      return;
    }
    lease(exchange);
    Connection half =
        (Connection)
            exchange.getAttributes().remove(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
    if (half != null) {
      half.dispose();
    }
    ServerWebExchangeUtils.reset(exchange);
    exchange.getResponse().setStatusCode(null);
    exchange.getResponse().getHeaders().clear();
    exchange.getResponse().getHeaders().putAll(before);
  }

  private static boolean isProblem(@Nullable String contentType) {
    return contentType != null && contentType.startsWith(Problem.MEDIA_TYPE);
  }
}

package org.evenkeel.gateway.drain;

import org.evenkeel.platform.drain.Draining;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** While the gateway drains, each answer is the last one on its connection. */
record LastAnswerFilter(Draining draining) implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange.getResponse().beforeCommit(() -> mark(exchange));
    return chain.filter(exchange);
  }

  private Mono<Void> mark(ServerWebExchange exchange) {
    if (draining.begun()) {
      exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
    }
    return Mono.empty();
  }
}

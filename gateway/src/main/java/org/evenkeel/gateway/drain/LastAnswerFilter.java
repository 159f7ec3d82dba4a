package org.evenkeel.gateway.drain;

import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.gateway.routes.ServiceRoute;
import org.evenkeel.platform.drain.Draining;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** While the gateway drains, each answer is the last one on its connection, and streams end. */
final class LastAnswerFilter implements WebFilter {

  private final Draining draining;
  private final Sinks.Empty<Void> begun = Sinks.empty();

  LastAnswerFilter(Draining draining) {
    this.draining = draining;
    draining.onBegin(begun::tryEmitEmpty);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange.getResponse().beforeCommit(() -> mark(exchange));
    return chain.filter(isStream(exchange) ? ending(exchange) : exchange);
  }

  private Mono<Void> mark(ServerWebExchange exchange) {
    if (draining.begun()) {
      exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
    }
    return Mono.empty();
  }

  private static boolean isStream(ServerWebExchange exchange) {
    return RouteTable.find(exchange.getRequest()).filter(ServiceRoute::stream).isPresent();
  }

  private ServerWebExchange ending(ServerWebExchange exchange) {
    return exchange
        .mutate()
        .response(new EndingResponse(exchange.getResponse(), begun.asMono()))
        .build();
  }
}

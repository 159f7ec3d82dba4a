package org.evenkeel.gateway.token;

import org.evenkeel.platform.problem.CommonProblems;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Notes who is there, for the stages behind. */
final class TokenFilter implements WebFilter {

  private final Identification identification;

  TokenFilter(Identification identification) {
    this.identification = identification;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return visitor(exchange)
        .flatMap(
            visitor -> {
              Visitor.put(exchange, visitor);
              return chain.filter(exchange);
            });
  }

  private Mono<Visitor> visitor(ServerWebExchange exchange) {
    if (!BearerToken.isShown(exchange.getRequest())) {
      return Mono.just(new Visitor.Anonymous());
    }
    BearerToken token = BearerToken.of(exchange.getRequest());
    return token == null
        ? Mono.just(new Visitor.Refused(CommonProblems.UNAUTHENTICATED))
        : identification.of(token, !PublicPaths.contain(exchange.getRequest()));
  }
}

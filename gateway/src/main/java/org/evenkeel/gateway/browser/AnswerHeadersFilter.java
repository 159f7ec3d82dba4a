package org.evenkeel.gateway.browser;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the protecting headers on every answer; what a service said about them is replaced. */
final class AnswerHeadersFilter implements WebFilter {

  /** An API answers with data only, so a browser needs to load and frame nothing. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Strict-Transport-Security",
          "max-age=31536000; includeSubDomains",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Content-Security-Policy",
          "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy",
          "no-referrer",
          HttpHeaders.CACHE_CONTROL,
          "no-store");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange
        .getResponse()
        .beforeCommit(
            () -> {
              HEADERS.forEach(exchange.getResponse().getHeaders()::set);
              return Mono.empty();
            });
    return chain.filter(exchange);
  }
}

package org.evenkeel.gateway.browser;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the protecting headers on every answer; what a service said about them is replaced. */
final class AnswerHeadersFilter implements WebFilter {

  private static final Map<String, String> HEADERS =
      Map.of(
          "Strict-Transport-Security",
          "max-age=31536000; includeSubDomains",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange
        .getResponse()
        .beforeCommit(
            () -> {
              HttpHeaders headers = exchange.getResponse().getHeaders();
              HEADERS.forEach(headers::set);
              headers.set(HttpHeaders.CACHE_CONTROL, CachePolicy.of(exchange));
              headers.set(ContentPolicy.HEADER, ContentPolicy.of(exchange));
              return Mono.empty();
            });
    return chain.filter(exchange);
  }
}

package org.evenkeel.gateway.browser;

import java.util.List;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets the listed web clients in and refuses pages of anybody else. */
final class CrossOriginFilter implements WebFilter {

  private final CorsConfiguration rules = new CorsConfiguration();
  private final DefaultCorsProcessor processor =
      new DefaultCorsProcessor() {
        // The refusal is answered as a problem, further out.
        @Override
        protected void rejectRequest(ServerHttpResponse response) {}
      };

  CrossOriginFilter(BrowserSettings settings) {
    rules.setAllowedOrigins(settings.allowedOrigins());
    rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    rules.setAllowedHeaders(
        List.of(
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "X-Request-Id",
            "traceparent"));
    rules.setExposedHeaders(
        List.of(
            "ETag",
            "Location",
            "Retry-After",
            "WWW-Authenticate",
            "X-RateLimit-Limit",
            "X-RateLimit-Remaining",
            "X-RateLimit-Reset",
            "X-Request-Id"));
    rules.setMaxAge(settings.preflightAge());
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (isOwnPage(exchange.getRequest())) {
      return chain.filter(exchange);
    }
    if (!processor.process(rules, exchange)) {
      return Mono.error(new ProblemException(CommonProblems.FORBIDDEN));
    }
    return CorsUtils.isPreFlightRequest(exchange.getRequest())
        ? exchange.getResponse().setComplete()
        : chain.filter(exchange);
  }

  /**
   * A browser says so itself, and no script can. Needed where encryption ends before the gateway:
   * there the page's {@code https} is not the request's scheme.
   */
  private static boolean isOwnPage(ServerHttpRequest request) {
    return "same-origin".equals(request.getHeaders().getFirst("Sec-Fetch-Site"));
  }
}

package org.evenkeel.gateway.crisis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.evenkeel.crisis.resources.AcceptedLanguages;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ResourceQuery;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.evenkeel.gateway.token.Visitor;
import org.evenkeel.platform.json.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The crisis resources as this process has them, for when crisis-service does not answer. Needs
 * nothing but the request: the registry is the one that every service reads, so a person gets the
 * same lines, whoever answers. Nothing in a request is refused here; what cannot be understood is
 * left out.
 */
@Component
public final class StaticResources {

  private static final ResourceQuery NOTHING_KNOWN = new ResourceQuery(null, null, null);

  private final ResourceRegistry registry;
  private final Clock clock;

  StaticResources(Clock clock) {
    // Read now: when the data cannot be read the gateway must not start.
    this.registry = ResourceRegistry.standard();
    this.clock = clock;
  }

  /** Answers 200 with the copy, whatever was asked for. */
  public Mono<Void> answer(ServerWebExchange exchange) {
    byte[] body = Json.mapper().writeValueAsBytes(ResourcesAnswer.of(find(exchange)));
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.OK);
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    response.getHeaders().setContentLength(body.length);
    return exchange.getRequest().getMethod().equals(HttpMethod.HEAD)
        ? response.setComplete()
        : response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private CrisisResources find(ServerWebExchange exchange) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try {
      return registry.find(query(exchange), today);
    } catch (IllegalArgumentException e) {
      // A query string that nobody can decode.
      return registry.find(NOTHING_KNOWN, today);
    }
  }

  /** As crisis-service understands it: what is asked for, else the token, else the language. */
  private static ResourceQuery query(ServerWebExchange exchange) {
    AcceptedLanguages accepted =
        AcceptedLanguages.of(
            exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    return new ResourceQuery(
        asked(exchange, "country", ResourceQuery::isCountry)
            .or(() -> claim(exchange, "country"))
            .orElse(accepted.region()),
        asked(exchange, "audience", ResourceQuery.AUDIENCES::contains).orElse(null),
        asked(exchange, "language", ResourceQuery::isLanguage)
            .or(() -> claim(exchange, "locale"))
            .orElse(accepted.language()));
  }

  private static Optional<String> asked(
      ServerWebExchange exchange, String name, Predicate<String> understood) {
    return Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst(name))
        .filter(understood);
  }

  private static Optional<String> claim(ServerWebExchange exchange, String name) {
    return Visitor.of(exchange) instanceof Visitor.Known known
        ? Optional.ofNullable(known.token().getClaimAsString(name))
        : Optional.empty();
  }
}

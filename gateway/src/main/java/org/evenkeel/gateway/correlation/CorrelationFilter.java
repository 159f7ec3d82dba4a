package org.evenkeel.gateway.correlation;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.gateway.routes.ServiceRoute;
import org.evenkeel.platform.id.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * Gives every request its id and writes one line about it: method, route, status, milliseconds.
 * Never the path or the query, which can hold what nobody should read in a log.
 */
final class CorrelationFilter implements WebFilter {

  private static final Logger log = LoggerFactory.getLogger("org.evenkeel.access");
  private static final String NO_ROUTE = "-";

  private final Ids ids;

  CorrelationFilter(Ids ids) {
    this.ids = ids;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String given = exchange.getRequest().getHeaders().getFirst(RequestIds.HEADER);
    String id = given != null && RequestIds.acceptable(given) ? given : ids.next().toString();
    RequestIds.put(exchange, id);
    exchange
        .getResponse()
        .beforeCommit(
            () -> {
              exchange.getResponse().getHeaders().set(RequestIds.HEADER, id);
              return Mono.empty();
            });
    long start = System.nanoTime();
    return Mono.deferContextual(
            request ->
                chain
                    .filter(exchange)
                    .doFinally(
                        signal -> {
                          long nanos = System.nanoTime() - start;
                          RequestLog.write(request, () -> report(exchange, signal, nanos));
                        }))
        .contextWrite(context -> context.put(RequestIds.KEY, id));
  }

  private static void report(ServerWebExchange exchange, SignalType signal, long nanos) {
    log.atInfo()
        .addKeyValue("method", exchange.getRequest().getMethod().name())
        .addKeyValue("route", route(exchange))
        .addKeyValue("status", status(exchange))
        .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(nanos))
        .log(signal == SignalType.CANCEL ? "request left by the client" : "request served");
  }

  private static String route(ServerWebExchange exchange) {
    if (RouteTable.path(exchange.getRequest()).equals(RouteTable.OPENAPI)) {
      return "openapi";
    }
    return RouteTable.find(exchange.getRequest()).map(ServiceRoute::id).orElse(NO_ROUTE);
  }

  private static int status(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getResponse().getStatusCode())
        .map(HttpStatusCode::value)
        .orElse(0);
  }
}

package org.evenkeel.gateway.forwarding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evenkeel.gateway.client.ClientAddresses;
import org.evenkeel.gateway.correlation.RequestIds;
import org.evenkeel.gateway.token.Visitor;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which headers a service sees. A client cannot speak as the gateway: whatever services could take
 * for the gateway's own word is dropped and set anew.
 */
final class RequestHeaders implements HttpHeadersFilter, Ordered {

  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final Set<String> DROPPED =
      Set.of(
          "baggage",
          "cookie",
          "forwarded",
          "via",
          "x-client-ip",
          "x-http-method",
          "x-http-method-override",
          "x-method-override",
          "x-real-ip",
          "x-request-id",
          "x-rewrite-url",
          "true-client-ip");
  private static final List<String> DROPPED_PREFIXES =
      List.of("x-evenkeel-", "x-forwarded-", "x-internal-", "x-original-", "x-user-", "x-auth-");

  private final ClientAddresses addresses;

  RequestHeaders(ClientAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    HttpHeaders kept = new HttpHeaders();
    input.forEach(
        (name, values) -> {
          if (!isDropped(name)) {
            kept.addAll(name, values);
          }
        });
    if (!(Visitor.of(exchange) instanceof Visitor.Known)) {
      kept.remove(HttpHeaders.AUTHORIZATION);
    }
    kept.set(RequestIds.HEADER, RequestIds.of(exchange));
    kept.set(FORWARDED_FOR, addresses.of(exchange.getRequest()).getHostAddress());
    return kept;
  }

  private static boolean isDropped(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return DROPPED.contains(lower) || DROPPED_PREFIXES.stream().anyMatch(lower::startsWith);
  }

  @Override
  public boolean supports(Type type) {
    return type == Type.REQUEST;
  }

  /** After the framework's own filters, which would drop the forwarded address again. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}

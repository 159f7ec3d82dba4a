package org.evenkeel.gateway.forwarding;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** Which headers of a service's answer go out; what names the inside stays inside. */
final class ResponseHeaders implements HttpHeadersFilter, Ordered {

  private static final Set<String> DROPPED =
      Set.of("server", "set-cookie", "via", "x-powered-by", "x-request-id");
  private static final List<String> DROPPED_PREFIXES =
      List.of("access-control-", "x-ratelimit-", "x-evenkeel-", "x-internal-");

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    HttpHeaders kept = new HttpHeaders();
    input.forEach(
        (name, values) -> {
          if (!isDropped(name)) {
            kept.addAll(name, values);
          }
        });
    Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    String location = kept.getFirst(HttpHeaders.LOCATION);
    if (route != null && location != null) {
      kept.set(HttpHeaders.LOCATION, withoutInside(location, route.getUri()));
    }
    return kept;
  }

  /** A service builds absolute addresses from its own host, which nobody outside can reach. */
  static String withoutInside(String location, URI service) {
    URI target = URI.create(location);
    if (!isInside(target.getAuthority(), service.getAuthority())) {
      return location;
    }
    String query = target.getRawQuery();
    return query == null ? target.getRawPath() : target.getRawPath() + "?" + query;
  }

  private static boolean isInside(@Nullable String authority, @Nullable String service) {
    return authority != null && authority.equals(service);
  }

  private static boolean isDropped(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return DROPPED.contains(lower) || DROPPED_PREFIXES.stream().anyMatch(lower::startsWith);
  }

  @Override
  public boolean supports(Type type) {
    return type == Type.RESPONSE;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}

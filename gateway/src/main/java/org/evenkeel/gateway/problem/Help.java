package org.evenkeel.gateway.problem;

import java.util.Map;
import java.util.Set;
import org.evenkeel.gateway.routes.RouteTable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a person is told whose words did not arrive: where the crisis lines are, in case that is
 * what they wrote about.
 */
final class Help {

  private static final Set<Integer> NOT_ARRIVED = Set.of(413, 414, 429, 502, 503, 504);

  private Help() {}

  static Map<String, Object> members(ServerHttpRequest request, int status) {
    return NOT_ARRIVED.contains(status) && RouteTable.takesText(request)
        ? Map.of("help", RouteTable.CRISIS_RESOURCES)
        : Map.of();
  }
}

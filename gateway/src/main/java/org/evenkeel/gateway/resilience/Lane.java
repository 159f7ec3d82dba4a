package org.evenkeel.gateway.resilience;

import org.evenkeel.gateway.routes.RouteTable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Requests to one service that wait for each other. What people write waits for nothing else. */
enum Lane {
  ORDINARY(""),
  URGENT("-urgent");

  private final String suffix;

  Lane(String suffix) {
    this.suffix = suffix;
  }

  static Lane of(ServerHttpRequest request) {
    return RouteTable.isUrgent(request) ? URGENT : ORDINARY;
  }

  String nameOf(String service) {
    return service + suffix;
  }
}

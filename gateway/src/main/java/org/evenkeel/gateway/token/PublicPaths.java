package org.evenkeel.gateway.token;

import java.util.Map;
import java.util.Set;
import org.evenkeel.gateway.routes.RouteTable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What needs no token. */
public final class PublicPaths {

  private static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Set<HttpMethod> POST = Set.of(HttpMethod.POST);
  private static final Map<String, Set<HttpMethod>> OPEN =
      Map.of(
          RouteTable.API + "/auth/register",
          POST,
          RouteTable.API + "/auth/login",
          POST,
          RouteTable.API + "/auth/refresh",
          POST,
          RouteTable.API + "/auth/email-verifications",
          POST,
          RouteTable.CRISIS_RESOURCES,
          READ,
          RouteTable.OPENAPI,
          READ,
          RouteTable.VERIFY_EMAIL,
          READ);

  private PublicPaths() {}

  public static boolean contain(ServerHttpRequest request) {
    return OPEN.getOrDefault(RouteTable.path(request), Set.of()).contains(request.getMethod());
  }
}

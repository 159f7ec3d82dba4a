package org.evenkeel.gateway.token;

import java.util.Set;
import org.evenkeel.gateway.routes.RouteTable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What needs no token. */
public final class PublicPaths {

  private static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Set<String> POSTED =
      Set.of(
          RouteTable.API + "/auth/register",
          RouteTable.API + "/auth/login",
          RouteTable.API + "/auth/refresh",
          RouteTable.API + "/auth/email-verifications",
          RouteTable.API + "/crisis/emergency-contact/confirmations",
          RouteTable.API + "/crisis/safety-plan/shared");

  /** Whoever has a mail's link ends its kind of mail (RFC 8058): the token is in the path. */
  private static final String UNSUBSCRIBE = RouteTable.API + "/notifications/unsubscribe/";

  private PublicPaths() {}

  public static boolean contain(ServerHttpRequest request) {
    String path = RouteTable.path(request);
    return READ.contains(request.getMethod())
        ? RouteTable.isOwn(request)
            || path.equals(RouteTable.CRISIS_RESOURCES)
            || path.startsWith(UNSUBSCRIBE)
        : request.getMethod().equals(HttpMethod.POST)
            && (POSTED.contains(path)
                || path.startsWith(UNSUBSCRIBE)
                || RouteTable.isWebhook(request));
  }
}
